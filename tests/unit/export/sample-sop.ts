import { encode } from 'fast-png';
import { emptySopFields, type Screenshot, type SopDocument, type Step } from '@/core/sop/model';

/** A step with nothing in it but what is given. */
export function stepOf(number: number, fields: Partial<Step> = {}): Step {
  const text = fields.text ?? `Do thing ${number}.`;
  return {
    id: `step-id-${number}`,
    number,
    kind: 'click',
    text,
    richText: [],
    target: null,
    value: null,
    signals: [],
    page: { title: 'Admin console - People', url: 'https://admin.example.test/people' },
    screenshots: [],
    screenshotOmitted: null,
    expectedResult: '',
    callouts: [],
    branches: [],
    hidden: false,
    optional: false,
    at: 1_760_000_000_000 + number * 5000,
    durationMs: 5000,
    ...fields,
  };
}

export function shotOf(id: string, fields: Partial<Screenshot> = {}): Screenshot {
  return {
    id,
    mime: 'image/png',
    width: 64,
    height: 40,
    scale: 1,
    target: { x: 8, y: 8, width: 20, height: 10 },
    redactions: [],
    ...fields,
  };
}

/** A PNG of one colour in the size that the screenshot says. */
export function pngOf(shot: { width: number; height: number }, shade = 200): Uint8Array {
  const data = new Uint8Array(shot.width * shot.height * 3).fill(shade);
  return encode({ width: shot.width, height: shot.height, channels: 3, data });
}

/** Every field and every part of a step filled, with plain text. */
export function sampleSop(): SopDocument {
  return {
    id: 'sop-1',
    ...emptySopFields('Create a local account for a contractor'),
    sopNumber: 'IT-OPS-014',
    purpose: 'Give a contractor access for the length of the contract, and no longer.',
    scope: 'Contractors with a signed statement of work.',
    outOfScope: 'Employees; they come from the HR system.',
    trigger: 'An approved access request in the ticket queue.',
    roles: [
      { role: 'Service desk', responsibility: 'Creates the account', accountable: true },
      { role: 'Hiring manager', responsibility: 'Approves the request', accountable: false },
    ],
    prerequisites: ['Role of user administrator', 'The approved ticket'],
    safetyNotes: 'Never send the first password by e-mail.',
    exceptions: [{ condition: 'The name exists already', response: 'Add the middle initial.' }],
    escalations: [
      { threshold: 'No approval in 4 hours', to: 'Service desk lead', how: 'By phone' },
    ],
    qualityChecks: ['The account has an end date', 'The ticket names the account'],
    rollback: 'Deactivate the account and remove its groups.',
    auditTrail: ['Ticket number', 'Time of creation'],
    references: [
      { title: 'Access policy', url: 'https://wiki.example.test/access?x=1&y=2' },
      { title: 'Share with forms', url: '\\\\files\\forms' },
    ],
    controls: [{ framework: 'SOC 2', id: 'CC6.2', title: 'Registration of users' }],
    owner: 'IT Operations',
    author: 'R. Meyer',
    reviewers: ['K. Osei', 'L. Tan'],
    approver: 'Head of IT',
    version: '0.3',
    effectiveDate: '2026-02-01',
    nextReviewDate: '2026-08-01',
    reviewCadence: 'Every 6 months',
    changeSummary: 'First complete draft.',
    client: 'Northwind',
    tags: ['accounts', 'contractors'],
    language: 'en',
    variables: [
      { name: 'End date', description: 'Last day of the contract', example: '2026-12-31' },
    ],
    createdAt: 1_760_000_000_000,
    updatedAt: 1_760_000_600_000,
    sections: [
      { id: 'sec-1', title: 'Open the directory', steps: [stepWithEverything(), secondStep()] },
      {
        id: 'sec-2',
        title: 'Create the account',
        steps: [
          stepOf(3, {
            text: 'Type [email] in the Username field.',
            kind: 'type',
            value: '[email]',
            screenshotOmitted: {
              reason: 'too-fast',
              detail: 'The page had changed before a picture could be taken.',
            },
            optional: true,
          }),
          stepOf(4, { text: 'Hidden from readers.', hidden: true }),
          stepOf(5, {
            text: 'Click Save.',
            screenshots: [shotOf('shot-3')],
            callouts: [{ id: 'c-2', kind: 'caution', text: 'The password is shown once.' }],
          }),
        ],
      },
    ],
  };
}

function stepWithEverything(): Step {
  return stepOf(1, {
    text: 'Click Add person in the People section.',
    richText: [
      { type: 'text', value: 'Click ' },
      { type: 'strong', children: [{ type: 'text', value: 'Add person' }] },
      { type: 'text', value: ' in the ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'People' }] },
      { type: 'text', value: ' section.' },
    ],
    target: {
      role: 'button',
      name: 'Add person',
      context: [{ role: 'section', name: 'People' }],
      frame: [],
      locators: [
        { by: 'test-id', attribute: 'data-testid', value: 'add' },
        { by: 'role', role: 'button', name: 'Add person' },
        { by: 'css', selector: 'main > button' },
      ],
    },
    signals: [{ kind: 'dialog', text: 'Add person' }],
    screenshots: [
      shotOf('shot-1', {
        redactions: [{ x: 0, y: 0, width: 16, height: 16, class: 'B', kind: 'email' }],
      }),
      shotOf('shot-2', { target: null }),
    ],
    expectedResult: 'The Add person dialog opens.',
    callouts: [{ id: 'c-1', kind: 'tip', text: 'The button is at the top right.' }],
    branches: [
      {
        id: 'b-1',
        condition: 'the person is listed already',
        instruction: 'reactivate the account',
        goTo: { kind: 'step', id: 'step-id-5' },
      },
    ],
  });
}

function secondStep(): Step {
  return stepOf(2, {
    kind: 'go-to',
    text: 'Go to https://admin.example.test/people.',
    target: {
      role: 'textbox',
      name: 'Search',
      context: [],
      frame: ['Portal'],
      locators: [],
      disabled: true,
      inputType: 'search',
    },
  });
}

/** Reads pictures of the right size, one shade a screenshot. */
export async function readSamplePicture(
  _stepNumber: number | null,
  shot: Screenshot,
): Promise<{ bytes: Uint8Array; mime: 'image/png' }> {
  return { bytes: pngOf(shot, shot.id.charCodeAt(shot.id.length - 1)), mime: 'image/png' };
}
