import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Branch, Callout, CalloutKind, Screenshot, Section, Step } from '@/core/sop/model';
import { altTextOf } from '../alt-text';
import { oneLine } from '../clean-text';
import { branchText, type GoToNames } from '../go-to-names';
import { inlineText, richText, textParagraphs } from './inline';

export interface StepWriting {
  names: GoToNames;
  /** Anchors by the id of the step or section. */
  anchors: ReadonlyMap<string, string>;
  /** What goes into `src`; null when there is no picture. */
  sourceOf(screenshotId: string): string | null;
}

const CALLOUT_NAMES: Record<CalloutKind, string> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** @param titled whether the sections have headings of their own */
export function sectionElement(
  section: Section,
  index: number,
  titled: boolean,
  writing: StepWriting,
): ElementContent {
  const steps = section.steps.map((step) => stepElement(step, titled ? 'h4' : 'h3', writing));
  if (!titled) return h('div', { class: 'steps' }, steps);
  const title = oneLine(section.title) || 'Further steps';
  return h('section', { id: `section-${index + 1}`, class: 'steps' }, [
    h('h3', { dir: 'auto' }, inlineText(title)),
    ...steps,
  ]);
}

function stepElement(step: Step, heading: 'h3' | 'h4', writing: StepWriting): ElementContent {
  const rich = richText(step.richText);
  const sentence = rich.length > 0 ? rich : inlineText(step.text);
  return h('article', { id: `step-${step.number}`, class: 'step' }, [
    h('div', { class: 'step-head' }, [
      h(heading, [
        h('span', { class: 'number' }, `Step ${step.number}`),
        ' ',
        h('span', { class: 'sentence', dir: 'auto' }, sentence),
        ...(step.optional ? [' ', h('span', { class: 'optional' }, 'optional')] : []),
      ]),
      doneBox(step.number),
    ]),
    h('div', { class: 'step-body' }, [
      ...step.callouts.flatMap(calloutElements),
      ...pictureElements(step, writing),
      ...expectedElements(step.expectedResult),
      ...step.branches.map((branch) => branchElement(branch, writing)),
    ]),
  ]);
}

/** Works without a script; the follower's own mark, gone with the page. */
function doneBox(number: number): ElementContent {
  return h('label', { class: 'done' }, [
    h('input', { type: 'checkbox' }),
    h('span', ['Done', h('span', { class: 'unseen' }, ` with step ${number}`)]),
  ]);
}

function calloutElements(callout: Callout): ElementContent[] {
  const text = textParagraphs(callout.text);
  if (text.length === 0) return [];
  const name = h('p', { class: 'callout-name' }, CALLOUT_NAMES[callout.kind]);
  return [h('div', { class: ['callout', callout.kind] }, [name, ...text])];
}

function pictureElements(step: Step, writing: StepWriting): ElementContent[] {
  const shown = step.screenshots.flatMap((shot, i) => figure(step, shot, i, writing));
  const omitted = step.screenshotOmitted;
  if (shown.length > 0 || !omitted || omitted.reason === 'turned-off') return shown;
  if (oneLine(omitted.detail) === '') return [];
  return [h('p', { class: 'omitted' }, ['No picture: ', ...inlineText(omitted.detail)])];
}

/** The enlarged view is the figure itself as a link's target, so that no picture is in the file twice. */
function figure(
  step: Step,
  shot: Screenshot,
  index: number,
  writing: StepWriting,
): ElementContent[] {
  const src = writing.sourceOf(shot.id);
  if (src === null) return [];
  const id = `picture-${step.number}${index > 0 ? `-${index + 1}` : ''}`;
  const alt = altTextOf(step, shot);
  const { width, height } = shot;
  return [
    h('figure', { id, class: 'picture' }, [
      h('a', { class: 'zoom', href: `#${id}` }, [h('img', { src, alt, width, height })]),
      h('a', { class: 'close', href: `#step-${step.number}` }, [
        'Close',
        h('span', { class: 'unseen' }, ` the picture of step ${step.number}`),
      ]),
    ]),
  ];
}

function expectedElements(text: string): ElementContent[] {
  const paragraphs = textParagraphs(text);
  if (paragraphs.length === 0) return [];
  return [
    h('div', { class: 'expected' }, [
      h('p', { class: 'callout-name' }, 'Expected result'),
      ...paragraphs,
    ]),
  ];
}

function branchElement(branch: Branch, writing: StepWriting): ElementContent {
  const name = branch.goTo && writing.names.get(branch.goTo.id);
  const anchor = branch.goTo && writing.anchors.get(branch.goTo.id);
  const link = name && anchor ? [' → ', h('a', { href: `#${anchor}` }, name)] : [];
  return h('p', { class: 'branch', dir: 'auto' }, [
    h('strong', 'If'),
    ' ',
    ...inlineText(branchText(branch)),
    ...link,
  ]);
}
