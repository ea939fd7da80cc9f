import type { SopDocument, Step } from '@/core/sop/model';
import { oneLine } from './clean-text';
import { visibleSections } from './visible-steps';

/**
 * The steps as numbered lines of plain text, with section titles where there are any: for a
 * terminal and for pasting into a ticket. Ends without a line break.
 */
export function plainText(sop: SopDocument): string {
  const lines = visibleSections(sop).flatMap((section) => {
    const title = oneLine(section.title);
    return [...(title === '' ? [] : ['', title]), ...section.steps.flatMap(stepLines)];
  });
  return [oneLine(sop.title), ...lines].join('\n').trim();
}

function stepLines(step: Step): string[] {
  const optional = step.optional ? ' (optional)' : '';
  const callouts = step.callouts.map((one) => `${one.kind.toUpperCase()}: ${oneLine(one.text)}`);
  const branches = step.branches.map(
    (one) => `If ${oneLine(one.condition)}: ${oneLine(one.instruction)}`,
  );
  const expected = oneLine(step.expectedResult);
  const more = [...callouts, ...branches, ...(expected === '' ? [] : [`Expected: ${expected}`])];
  return [`${step.number}. ${oneLine(step.text)}${optional}`, ...more.map((one) => `   ${one}`)];
}
