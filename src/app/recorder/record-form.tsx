import { Circle, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ActiveTab } from '@/platform/app-channel';
import type { StartRequest } from '@/platform/messages';
import { HIDDEN_PAGE } from '@/platform/recordable-page';
import { Button } from '@/ui/button';
import { Check, Choices } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { usePorts } from '../ports-context';
import { sentenceOf } from '../use-live';
import { keepRecordChoices, type RecordChoices, readRecordChoices } from './record-choices';

interface RecordFormProps {
  /** In the popup, which opens over a page: the press on the toolbar lets it see that page, if anything does. */
  overPage: boolean;
  /** An SOP that the recording may go on with. */
  appendTo: { id: string; title: string } | null;
}

/** Where to record, and the button that starts it. */
export function RecordForm({ overPage, appendTo }: RecordFormProps) {
  const ports = usePorts();
  const tab = useActiveTab();
  const [choices, setChoices] = useState(readRecordChoices);
  const [append, setAppend] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reason = tab && overPage && tab.url === '' ? HIDDEN_PAGE : (tab?.reason ?? null);
  const host = tab ? hostOf(tab.url) : null;
  const scope = host === null ? 'all' : choices.scope;
  const change = (patch: Partial<RecordChoices>) => {
    const next = { ...choices, ...patch };
    setChoices(next);
    keepRecordChoices(next);
    setProblem(null);
  };

  // The prompt needs the click itself, and may close the popup: so the wish is posted first, and nothing is awaited before.
  const record = () => {
    if (!tab) return;
    setProblem(null);
    const request: StartRequest = {
      scope,
      tabId: tab.id,
      sopId: append && appendTo ? appendTo.id : null,
      options: choices.options,
    };
    void ports.send({ type: 'recording/intend', ...request });
    ports
      .requestHosts(scope, tab.url)
      .then(async (granted) => {
        if (!granted) {
          void ports.send({ type: 'recording/refused' });
          return setProblem(refusal(scope, host));
        }
        const reply = await ports.send({ type: 'recording/start', ...request });
        if (!reply.ok) setProblem(reply.message);
      })
      .catch((reason: unknown) => setProblem(sentenceOf(reason)));
  };

  return (
    <section className="record-form" aria-label="New recording">
      {reason && (
        <Notice tone="caution" icon={<TriangleAlert size={16} aria-hidden />}>
          {reason}
        </Notice>
      )}
      <Choices
        legend="What to record"
        value={scope}
        // a choice made before the tab is known would be lost when it is
        disabled={tab === null}
        onChange={(value) => change({ scope: value })}
        options={[
          ...(host === null
            ? []
            : [
                {
                  value: 'site' as const,
                  title: (
                    <>
                      This site <span className="host">{host}</span>
                    </>
                  ),
                  note: 'SOPwright can read this one site and no other.',
                  testId: 'scope-site',
                },
              ]),
          {
            value: 'all' as const,
            title: 'All sites',
            note: 'Also follows you to other sites, and into frames and pop-ups from them.',
            testId: 'scope-all',
          },
        ]}
      />
      {tab && host === null && reason === null && (
        <p className="fine-print">
          To record one site only, open SOPwright from the toolbar while you are on that site.
        </p>
      )}
      {appendTo && (
        <Check checked={append} onChange={setAppend}>
          Add the steps to “{appendTo.title || 'Untitled SOP'}”
        </Check>
      )}
      <Button
        variant="record"
        onClick={record}
        data-testid="record"
        disabled={!tab || (scope === 'site' && !tab.recordable)}
        icon={<Circle size={14} fill="currentColor" aria-hidden />}
      >
        Record
      </Button>
      {problem && (
        <Notice tone="problem" icon={<TriangleAlert size={16} aria-hidden />}>
          {problem}
        </Notice>
      )}
      <details className="record-options">
        <summary>Options</summary>
        <Check
          checked={choices.options.pictures}
          onChange={(pictures) => change({ options: { ...choices.options, pictures } })}
        >
          Take pictures
        </Check>
        <Check
          checked={choices.options.returnAccess}
          onChange={(returnAccess) => change({ options: { ...choices.options, returnAccess } })}
        >
          Give site access back when I stop
        </Check>
      </details>
      <p className="fine-print">
        Passwords, codes and keys are destroyed before anything is stored. Nothing leaves this
        computer.
      </p>
    </section>
  );
}

/** The tab beside or beneath this surface, kept up to date while the person switches tabs. */
function useActiveTab(): ActiveTab | null {
  const ports = usePorts();
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    let gone = false;
    const read = () =>
      void ports.activeTab().then(
        (value) => !gone && setTab(value),
        () => !gone && setTab(null),
      );
    read();
    const timer = setInterval(read, 1500);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [ports]);
  return tab;
}

/** The host of a page that host access can be asked for, or null. */
function hostOf(url: string): string | null {
  if (!/^https?:/.test(url)) return null;
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
}

function refusal(scope: 'site' | 'all', host: string | null): string {
  return scope === 'site'
    ? `Without access to ${host ?? 'this site'}, SOPwright cannot see what you click there, so nothing can be recorded. Press Record again and choose Allow.`
    : 'Without access to all sites, SOPwright cannot follow you from site to site. Choose “This site” to record one site only, or press Record again and choose Allow.';
}
