import { emptySopFields, type SopDocument } from '@/core/sop/model';
import { shotOf, stepOf } from '../unit/export/sample-sop';

/** A document with the same text in every place that a text can have. */
export function everywhereSop(text: string): SopDocument {
  const part = { type: 'text', value: text } as const;
  const tight = { type: 'text', value: text.trim() } as const;
  return {
    id: 'sop',
    ...emptySopFields(text),
    sopNumber: text,
    purpose: text,
    scope: text,
    outOfScope: text,
    trigger: text,
    roles: [{ role: text, responsibility: text, accountable: true }],
    prerequisites: [text, text],
    safetyNotes: text,
    exceptions: [{ condition: text, response: text }],
    escalations: [{ threshold: text, to: text, how: text }],
    qualityChecks: [text],
    rollback: text,
    auditTrail: [text],
    references: [{ title: text, url: 'https://wiki.example.test/a?b=1&c=(2)' }],
    controls: [{ framework: text, id: text, title: text }],
    owner: text,
    author: text,
    reviewers: [text, text],
    approver: text,
    version: text,
    reviewCadence: text,
    changeSummary: text,
    client: text,
    tags: [text],
    variables: [{ name: text, description: text, example: text }],
    createdAt: 0,
    updatedAt: 1_760_000_000_000,
    sections: [
      {
        id: 'section-1',
        title: text,
        steps: [
          stepOf(1, {
            text,
            target: { role: 'button', name: text, context: [], frame: [], locators: [] },
            page: { title: 'Page', url: '' },
            screenshots: [shotOf('shot')],
            expectedResult: text,
            callouts: [{ id: 'c', kind: 'warning', text }],
            branches: [
              {
                id: 'b',
                condition: text,
                instruction: text,
                goTo: { kind: 'step', id: 'step-id-2' },
              },
            ],
          }),
          stepOf(2, {
            richText: [
              { type: 'text', value: 'Before ' },
              { type: 'strong', children: [part] },
              { type: 'text', value: ' and ' },
              { type: 'emphasis', children: [part] },
              { type: 'text', value: ' with ' },
              { type: 'inlineCode', value: text },
              { type: 'text', value: ' in ' },
              { type: 'link', url: 'https://docs.example.test/', children: [part] },
              { type: 'text', value: ' after ' },
              { type: 'strong', children: [{ type: 'emphasis', children: [tight] }] },
              tight,
              { type: 'text', value: ' and ' },
              { type: 'strong', children: [{ type: 'inlineCode', value: text }, tight] },
            ],
            screenshotOmitted: { reason: 'too-fast', detail: text },
          }),
        ],
      },
    ],
  };
}
