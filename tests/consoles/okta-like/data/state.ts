import { createStore } from '../../shared/create-store.ts';
import { createId, type Group, initialGroups, initialPeople, type Person } from './directory.ts';

export interface ApiToken {
  name: string;
  created: string;
  expires: string;
}

export interface ConsoleState {
  people: Person[];
  groups: Group[];
  tokens: ApiToken[];
  features: Record<string, boolean>;
}

/** Everything the console knows; gone when the page is loaded again. */
export const consoleState = createStore<ConsoleState>({
  people: initialPeople,
  groups: initialGroups,
  tokens: [{ name: 'HR import job', created: '2024-02-12', expires: '2024-09-01' }],
  features: {
    'Self-service password reset': false,
    'Remember device for 30 days': true,
    'Sign-in from new country alerts': true,
    'Early access: passkey enrolment': false,
    'Weekly digest for administrators': false,
  },
});

/** Adds a person and answers the record made. */
export function addPerson(fields: Omit<Person, 'id' | 'factors' | 'lastSignIn'>): Person {
  const person: Person = { ...fields, id: createId('00u'), factors: [], lastSignIn: '—' };
  consoleState.update((state) => ({ ...state, people: [person, ...state.people] }));
  return person;
}

/** Changes some fields of one person. */
export function changePerson(id: string, change: Partial<Person>): void {
  consoleState.update((state) => ({
    ...state,
    people: state.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
  }));
}

/** Adds a group and answers the record made. */
export function addGroup(name: string, description: string): Group {
  const group: Group = { id: createId('00g'), name, description };
  consoleState.update((state) => ({ ...state, groups: [group, ...state.groups] }));
  return group;
}

/** Puts people into a group. */
export function assignPeople(groupId: string, personIds: ReadonlySet<string>): void {
  consoleState.update((state) => ({
    ...state,
    people: state.people.map((person) =>
      personIds.has(person.id) && !person.groupIds.includes(groupId)
        ? { ...person, groupIds: [...person.groupIds, groupId] }
        : person,
    ),
  }));
}
