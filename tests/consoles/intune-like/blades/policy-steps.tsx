import {
  Combobox,
  Dropdown,
  Field,
  Input,
  Option,
  SpinButton,
  Switch,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftErrors, PolicyDraft } from './policy-draft.ts';

export interface StepProps {
  draft: PolicyDraft;
  errors: DraftErrors;
  onChange: (change: Partial<PolicyDraft>) => void;
}

const GROUPS = [
  'All devices',
  'Engineering laptops',
  'Finance laptops',
  'Kiosks',
  'Pilot ring',
  'Sales laptops',
  'Warehouse scanners',
];
const MAILBOXES = ['Service desk', 'Security operations', 'Device owner', 'Line manager'];

function Choice(props: {
  label: string;
  value: string;
  options: string[];
  error?: string;
  isRequired?: boolean;
  onChoose: (value: string) => void;
}) {
  return (
    <Field label={props.label} required={props.isRequired} validationMessage={props.error}>
      <Dropdown
        placeholder="Select one"
        value={props.value}
        selectedOptions={props.value ? [props.value] : []}
        onOptionSelect={(_, data) => props.onChoose(data.optionValue ?? '')}
      >
        {props.options.map((option) => (
          <Option key={option}>{option}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Count(props: {
  label: string;
  hint?: string;
  value: number;
  min: number;
  max: number;
  onSet: (value: number) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      <SpinButton
        value={props.value}
        min={props.min}
        max={props.max}
        onChange={(_, data) => {
          const next = data.value ?? Number.parseInt(data.displayValue ?? '', 10);
          if (Number.isFinite(next)) props.onSet(next);
        }}
      />
    </Field>
  );
}

export function BasicsStep({ draft, errors, onChange }: StepProps) {
  return (
    <>
      <Field label="Name" required validationMessage={errors.name}>
        <Input value={draft.name} onChange={(_, data) => onChange({ name: data.value })} />
      </Field>
      <Field label="Description">
        <Textarea
          value={draft.description}
          onChange={(_, data) => onChange({ description: data.value })}
        />
      </Field>
      <Choice
        label="Platform"
        isRequired
        value={draft.platform}
        error={errors.platform}
        options={['Windows 10 and later', 'macOS', 'iOS/iPadOS', 'Android Enterprise']}
        onChoose={(platform) => onChange({ platform })}
      />
    </>
  );
}

export function SettingsStep({ draft, errors, onChange }: StepProps) {
  return (
    <>
      <Switch
        label="Require BitLocker"
        checked={draft.requiresBitLocker}
        onChange={(_, data) => onChange({ requiresBitLocker: data.checked })}
      />
      <Switch
        label="Require firewall"
        checked={draft.requiresFirewall}
        onChange={(_, data) => onChange({ requiresFirewall: data.checked })}
      />
      <Field
        label="Minimum OS version"
        hint="For example 10.0.22631.0"
        validationMessage={errors.minimumVersion}
      >
        <Input
          value={draft.minimumVersion}
          placeholder="Not configured"
          onChange={(_, data) => onChange({ minimumVersion: data.value })}
        />
      </Field>
      <Choice
        label="Required password type"
        value={draft.passwordType}
        options={['Device default', 'Alphanumeric', 'Numeric']}
        onChoose={(passwordType) => onChange({ passwordType })}
      />
      <Count
        label="Minimum password length"
        value={draft.minimumPasswordLength}
        min={4}
        max={16}
        onSet={(minimumPasswordLength) => onChange({ minimumPasswordLength })}
      />
    </>
  );
}

export function ActionsStep({ draft, onChange }: StepProps) {
  return (
    <>
      <Choice
        label="Action"
        value={draft.action}
        options={['Mark device noncompliant', 'Send e-mail to end user', 'Retire the device']}
        onChoose={(action) => onChange({ action })}
      />
      <Count
        label="Schedule"
        hint="Days after noncompliance"
        value={draft.graceDays}
        min={0}
        max={365}
        onSet={(graceDays) => onChange({ graceDays })}
      />
      <Choice
        label="Notify"
        value={draft.notify}
        options={MAILBOXES}
        onChoose={(notify) => onChange({ notify })}
      />
    </>
  );
}

export function AssignmentsStep({ draft, errors, onChange }: StepProps) {
  const [query, setQuery] = useState('');
  const matching = GROUPS.filter((group) =>
    group.toLowerCase().includes(query.trim().toLowerCase()),
  );
  return (
    <>
      <Field
        label="Included groups"
        required
        validationMessage={errors.groups}
        hint={draft.groups.length ? `Selected: ${draft.groups.join(', ')}` : 'No groups selected'}
      >
        <Combobox
          multiselect
          placeholder="Search groups"
          value={query}
          selectedOptions={draft.groups}
          onChange={(event) => setQuery(event.target.value)}
          onOptionSelect={(_, data) => {
            onChange({ groups: data.selectedOptions });
            setQuery('');
          }}
        >
          {matching.map((group) => (
            <Option key={group}>{group}</Option>
          ))}
        </Combobox>
      </Field>
      <Field label="Start date" hint="Leave empty to start at once">
        <Input
          type="date"
          value={draft.startsOn}
          onChange={(_, data) => onChange({ startsOn: data.value })}
        />
      </Field>
    </>
  );
}

export function ReviewStep({ draft }: StepProps) {
  const facts = {
    Name: draft.name,
    Description: draft.description || '--',
    Platform: draft.platform,
    'Require BitLocker': draft.requiresBitLocker ? 'Require' : 'Not configured',
    'Require firewall': draft.requiresFirewall ? 'Require' : 'Not configured',
    'Minimum OS version': draft.minimumVersion || 'Not configured',
    'Required password type': draft.passwordType,
    'Minimum password length': String(draft.minimumPasswordLength),
    Action: `${draft.action} after ${draft.graceDays} days`,
    Notify: draft.notify || '--',
    'Included groups': draft.groups.join(', '),
    'Start date': draft.startsOn || 'At once',
  };
  return (
    <dl
      aria-label="Summary"
      style={{
        display: 'grid',
        gridTemplateColumns: '200px 1fr',
        rowGap: 8,
        margin: 0,
        fontSize: 13,
      }}
    >
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt style={{ color: '#616161' }}>{name}</dt>
          <dd style={{ margin: 0 }}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
