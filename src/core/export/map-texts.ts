import type { Phrasing, SopDocument, SopFields, Step } from '@/core/sop/model';
import type { Locator, Target } from '@/core/sop/target';

type Change = (text: string) => string;

/**
 * The document with `change` applied to everything in it that a person or a page wrote: for passing
 * the redaction check again. Ids, kinds, dates, sizes and the language are not text.
 */
export function mapTexts(sop: SopDocument, change: Change): SopDocument {
  return {
    ...sop,
    ...mapFields(sop, change),
    sections: sop.sections.map((section) => ({
      ...section,
      title: change(section.title),
      steps: section.steps.map((step) => mapStep(step, change)),
    })),
  };
}

/** Fields whose strings are chosen or computed, not written. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  'status',
  'effectiveDate',
  'nextReviewDate',
  'language',
]);

type FieldValue = string | boolean | FieldValue[] | { [key: string]: FieldValue };

function mapFields(sop: SopDocument, change: Change): SopFields {
  const { id: _, createdAt: __, updatedAt: ___, sections: ____, ...fields } = sop;
  const entries = Object.entries(fields as unknown as Record<string, FieldValue>);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, NOT_TEXT.has(key) ? value : mapValue(value, change)]),
  ) as unknown as SopFields;
}

function mapValue(value: FieldValue, change: Change): FieldValue {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapValue(one, change));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapValue(one, change)]),
  );
}

function mapStep(step: Step, change: Change): Step {
  return {
    ...step,
    text: change(step.text),
    richText: mapRichText(step.richText, change),
    target: step.target && mapTarget(step.target, change),
    value: step.value === null ? null : change(step.value),
    signals: step.signals.map((signal) => ({ ...signal, text: change(signal.text) })),
    page: step.page && { title: change(step.page.title), url: change(step.page.url) },
    screenshotOmitted: step.screenshotOmitted && {
      ...step.screenshotOmitted,
      detail: change(step.screenshotOmitted.detail),
    },
    expectedResult: change(step.expectedResult),
    callouts: step.callouts.map((callout) => ({ ...callout, text: change(callout.text) })),
    branches: step.branches.map((branch) => ({
      ...branch,
      condition: change(branch.condition),
      instruction: change(branch.instruction),
    })),
  };
}

function mapTarget(target: Target, change: Change): Target {
  return {
    ...target,
    name: change(target.name),
    context: target.context.map((place) => ({ ...place, name: change(place.name) })),
    frame: target.frame.map(change),
    locators: target.locators.map((locator) => mapLocator(locator, change)),
  };
}

function mapLocator(locator: Locator, change: Change): Locator {
  const entries = Object.entries(locator).map(([key, value]) => [
    key,
    key === 'by' || key === 'role' || key === 'attribute' ? value : change(value),
  ]);
  return Object.fromEntries(entries) as Locator;
}

/**
 * A secret may be spread over several nodes (`<b>hunter</b>2`): when the whole says something else
 * than the parts, the whole wins and the styling goes.
 */
function mapRichText(nodes: Phrasing[], change: Change): Phrasing[] {
  const mapped = mapPhrasing(nodes, change);
  const whole = change(phrasingText(nodes));
  return phrasingText(mapped) === whole ? mapped : [{ type: 'text', value: whole }];
}

function mapPhrasing(nodes: Phrasing[], change: Change): Phrasing[] {
  return nodes.map((node): Phrasing => {
    if ('value' in node) return { ...node, value: change(node.value) };
    const children = mapPhrasing(node.children, change);
    return node.type === 'link'
      ? { ...node, url: change(node.url), children }
      : { ...node, children };
  });
}

/** Inline text without its styling. */
function phrasingText(nodes: Phrasing[]): string {
  return nodes.map((node) => ('value' in node ? node.value : phrasingText(node.children))).join('');
}
