import { emptySopFields, type SopDocument, type Step } from '@/core/sop/model';

const SENTENCES = [
  'Go to **People** in the Okta admin console.',
  'Click Add person.',
  'Type [name] into First name in the Add person dialog.',
  'Type [email] into Username in the Add person dialog.',
  'Select Activate now in Activation in the Add person dialog.',
  'Click Save in the Add person dialog.',
  'Click More actions in the row for [name], then choose Reset password from the menu that opens.',
  'Turn on Force change at next sign-in.',
  'Press Enter in Search people.',
  'Check Sales EMEA in the Assign groups dialog.',
];

/** A document as a recording leaves it, with everything a step can have somewhere in it. */
export function sampleDocument(id: string, title: string, count: number): SopDocument {
  const steps = Array.from({ length: count }, (_, index) => sampleStep(id, index));
  const size = count > 8 ? Math.ceil(count / 4) : count || 1;
  const titles =
    count > 8 ? ['Find the person', 'Add them to groups', 'Reset access', 'Check'] : [''];
  return {
    ...emptySopFields(title),
    id,
    createdAt: 1_760_000_000_000,
    updatedAt: Date.now() - count * 3_600_000,
    purpose:
      count > 8 ? 'Give a new colleague the accounts and groups of their role on day one.' : '',
    owner: count > 8 ? 'Identity team' : '',
    tags: count > 8 ? ['okta', 'joiner'] : [],
    status: count > 8 ? 'in-review' : 'draft',
    sections: titles.map((sectionTitle, index) => ({
      id: `${id}-section-${index}`,
      title: sectionTitle,
      steps: steps.slice(index * size, (index + 1) * size),
    })),
  };
}

function sampleStep(sopId: string, index: number): Step {
  const text = SENTENCES[index % SENTENCES.length]!.replaceAll('**', '');
  const pictured = index % 10 !== 3 && index % 10 !== 8;
  return {
    id: `${sopId}-step-${index}`,
    number: index + 1,
    kind: index % 23 === 19 ? 'gap' : 'click',
    text,
    richText: [{ type: 'text', value: text }],
    target: { role: 'button', name: 'Save', context: [], frame: [], locators: [] },
    value: null,
    signals: [],
    page: { title: 'People', url: 'https://acme.example/people' },
    screenshots: pictured
      ? [
          {
            id: `${sopId}-shot-${index}`,
            mime: 'image/png',
            width: 1280,
            height: 800,
            scale: 1,
            target: {
              x: 120 + (index % 6) * 180,
              y: 120 + (index % 5) * 130,
              width: 120,
              height: 36,
            },
            redactions:
              index % 3 === 0
                ? [{ x: 420, y: 300, width: 160, height: 18, class: 'B', kind: 'email' }]
                : [],
          },
        ]
      : [],
    screenshotOmitted: pictured
      ? null
      : index % 10 === 3
        ? { reason: 'page-changed', detail: '' }
        : { reason: 'verification-failed', detail: '' },
    expectedResult: index % 6 === 5 ? 'The message “Person was added” appears.' : '',
    callouts:
      index % 10 === 6
        ? [
            {
              id: `${sopId}-callout-${index}`,
              kind: 'warning',
              text: 'Verify the caller by call-back before you reset a password.',
            },
          ]
        : index % 10 === 2
          ? [{ id: `${sopId}-callout-${index}`, kind: 'tip', text: 'Copy it from the HR ticket.' }]
          : [],
    branches: [],
    hidden: index === 8,
    optional: index === 9,
    at: 1_760_000_000_000 + index * 4000,
    durationMs: 1500,
  };
}
