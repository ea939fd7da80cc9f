import { Button, Tab, TabList } from '@fluentui/react-components';
import { type ComponentType, useState } from 'react';
import { addPolicy } from '../data/policies.ts';
import { tellPortal } from '../messages.ts';
import { BladeFrame } from './blade-frame.tsx';
import { type DraftErrors, emptyDraft, findDraftErrors } from './policy-draft.ts';
import {
  ActionsStep,
  AssignmentsStep,
  BasicsStep,
  ReviewStep,
  SettingsStep,
  type StepProps,
} from './policy-steps.tsx';

const STEPS: { name: string; Body: ComponentType<StepProps> }[] = [
  { name: 'Basics', Body: BasicsStep },
  { name: 'Compliance settings', Body: SettingsStep },
  { name: 'Actions for noncompliance', Body: ActionsStep },
  { name: 'Assignments', Body: AssignmentsStep },
  { name: 'Review + create', Body: ReviewStep },
];

/** Makes a compliance policy in five steps. */
export function CreatePolicyBlade() {
  const [draft, setDraft] = useState(emptyDraft);
  const [step, setStep] = useState(0);
  const [reached, setReached] = useState(0);
  const [errors, setErrors] = useState<DraftErrors>({});
  const isLast = step === STEPS.length - 1;
  const { name, Body } = STEPS[step]!;

  function goOn(): void {
    const found = findDraftErrors(draft, step);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setStep(step + 1);
    setReached(Math.max(reached, step + 1));
  }

  function create(): void {
    addPolicy({
      name: draft.name,
      platform: draft.platform,
      assignedTo: draft.groups,
      created: 'Today',
    });
    tellPortal({
      type: 'notify',
      title: 'Policy created',
      body: `${draft.name} was created and assigned.`,
    });
    tellPortal({ type: 'open-blade', path: 'policies' });
  }

  return (
    <BladeFrame
      title="Create policy"
      subtitle="Compliance policy"
      crumbs={[
        { text: 'Compliance policies', path: 'policies' },
        { text: 'Create policy', path: 'create-policy' },
      ]}
    >
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <TabList
          aria-label="Steps"
          selectedValue={step}
          onTabSelect={(_, data) => setStep(Number(data.value))}
        >
          {STEPS.map((item, index) => (
            <Tab key={item.name} value={index} disabled={index > reached}>
              {item.name}
            </Tab>
          ))}
        </TabList>
        <section
          aria-label={name}
          style={{
            flex: 1,
            minHeight: 0,
            overflowY: 'auto',
            display: 'grid',
            gap: 14,
            alignContent: 'start',
            maxWidth: 520,
            padding: '16px 4px',
          }}
        >
          <Body
            draft={draft}
            errors={errors}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        </section>
        <footer
          style={{ display: 'flex', gap: 8, padding: '12px 0', borderTop: '1px solid #e0e0e0' }}
        >
          <Button disabled={step === 0} onClick={() => setStep(step - 1)}>
            Previous
          </Button>
          <Button appearance="primary" onClick={isLast ? create : goOn}>
            {isLast ? 'Create' : 'Next'}
          </Button>
        </footer>
      </div>
    </BladeFrame>
  );
}
