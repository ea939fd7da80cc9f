import type { Branch, Section } from '@/core/sop/model';
import { oneLine } from './clean-text';

/** What a branch's "go to" is called, by the id of the step or section; what isn't shown isn't in it. */
export type GoToNames = ReadonlyMap<string, string>;

/** @param sections the visible ones, numbered */
export function goToNames(sections: Section[]): GoToNames {
  const names = new Map<string, string>();
  for (const section of sections) {
    const title = oneLine(section.title);
    if (title !== '') names.set(section.id, title);
    for (const step of section.steps) names.set(step.id, `Step ${step.number}`);
  }
  return names;
}

/** "If X: do Y" on one line; the parts that are empty are left out. */
export function branchText(branch: Branch): string {
  const condition = oneLine(branch.condition);
  const instruction = oneLine(branch.instruction);
  return [condition, instruction].filter((part) => part !== '').join(': ');
}
