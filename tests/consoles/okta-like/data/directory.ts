import { DEPARTMENTS, FIRST_NAMES, LAST_NAMES } from '../../shared/names.ts';
import { createSeededRandom } from '../../shared/seeded-random.ts';

export type PersonStatus =
  | 'Active'
  | 'Pending user action'
  | 'Password expired'
  | 'Locked out'
  | 'Suspended';

export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  username: string;
  email: string;
  mobile: string;
  department: string;
  status: PersonStatus;
  groupIds: string[];
  factors: string[];
  lastSignIn: string;
}

export interface Group {
  id: string;
  name: string;
  description: string;
}

const ID_ALPHABET = 'abcdefghijkmnpqrstuvwxyz0123456789';
const STATUSES: readonly PersonStatus[] = [
  ...Array.from({ length: 26 }, () => 'Active' as const),
  'Pending user action',
  'Password expired',
  'Locked out',
  'Suspended',
];
const FACTORS = ['Authenticator app', 'Security key', 'SMS', 'E-mail'] as const;
const random = createSeededRandom(20240611);
const takenUsernames = new Set<string>();

/** `first.last@example.com`, with a number for namesakes. */
function makeUsername(firstName: string, lastName: string): string {
  const base = `${firstName}.${lastName}`.toLowerCase();
  let username = `${base}@example.com`;
  for (let number = 2; takenUsernames.has(username); number++)
    username = `${base}${number}@example.com`;
  takenUsernames.add(username);
  return username;
}

/** The groups the console starts with. */
export const initialGroups: Group[] = [
  ...DEPARTMENTS.map((name) => ({ name, description: `Everyone in ${name}` })),
  { name: 'Contractors', description: 'External staff with an end date' },
  { name: 'VPN users', description: 'May connect from outside the office' },
  { name: 'Help desk', description: 'May reset passwords of other people' },
].map((group) => ({ id: `00g${random.text(17, ID_ALPHABET)}`, ...group }));

function makePerson(): Person {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  const department = random.pick(initialGroups.slice(0, DEPARTMENTS.length));
  const username = makeUsername(firstName, lastName);
  return {
    id: `00u${random.text(17, ID_ALPHABET)}`,
    firstName,
    lastName,
    username,
    email: username,
    mobile: `+1 555-01${String(random.below(100)).padStart(2, '0')}`,
    department: department.name,
    status: random.pick(STATUSES),
    groupIds: [department.id],
    factors: FACTORS.slice(0, 1 + random.below(FACTORS.length)),
    lastSignIn: `2024-0${1 + random.below(6)}-${String(1 + random.below(28)).padStart(2, '0')}`,
  };
}

/** The 500 people the console starts with, in order of surname. */
export const initialPeople: Person[] = Array.from({ length: 500 }, makePerson).sort(
  (a, b) => a.lastName.localeCompare(b.lastName) || a.firstName.localeCompare(b.firstName),
);

/** An id for a record added by hand. */
export function createId(prefix: '00u' | '00g'): string {
  return `${prefix}${random.text(17, ID_ALPHABET)}`;
}
