import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section, SopDocument } from '@/core/sop/model';
import style from '../../../../assets/export/sop.css?raw';
import { oneLine } from '../clean-text';
import {
  blocksAfter,
  blocksBefore,
  controlRows,
  STATUS_NAMES,
  statusWarning,
} from '../document-blocks';
import { goToNames } from '../go-to-names';
import { chapter, controlTable } from './blocks';
import { inlineText } from './inline';
import { serializeDocument } from './serialize';
import { type StepWriting, sectionElement } from './steps';

/** Nothing is loaded from anywhere, nothing runs: whatever a text would try. */
const POLICY =
  "default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Beyond this a title is cut off in every tab, list and printer queue. */
const MAX_TITLE = 70;

/**
 * The document as one page of HTML, with its style and without any script.
 *
 * @param sections the visible ones, numbered
 * @param sourceOf what a screenshot's `src` is: a path beside the page or a data URL; null: not there
 */
export function writeHtml(
  sop: SopDocument,
  sections: Section[],
  sourceOf: StepWriting['sourceOf'],
): string {
  const title = oneLine(sop.title) || 'Untitled SOP';
  const warning = statusWarning(sop.status);
  const html = h('html', { lang: languageOf(sop.language) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'generator', content: 'SOPwright' }),
      h('title', shorten(title)),
      h('style', style),
    ]),
    h('body', { class: warning ? `watermarked ${sop.status}` : null }, [
      h('a', { class: 'skip', href: '#procedure' }, 'Skip to the procedure'),
      masthead(sop, title, warning),
      h('div', { class: 'page' }, [
        contents(sop, sections),
        h('main', mainElements(sop, sections, sourceOf)),
      ]),
    ]),
  ]);
  return serializeDocument(html);
}

function masthead(sop: SopDocument, title: string, warning: string | null): Element {
  const facts = [
    sop.sopNumber,
    sop.version && `Version ${sop.version}`,
    sop.owner,
    sop.effectiveDate,
  ];
  const line = facts.map(oneLine).filter((fact) => fact !== '');
  return h('header', { class: 'masthead' }, [
    h('p', { class: 'kind' }, [
      'Standard operating procedure ',
      h('span', { class: ['status', sop.status] }, STATUS_NAMES[sop.status]),
    ]),
    h('h1', { dir: 'auto' }, title),
    ...(line.length > 0 ? [h('p', { class: 'facts' }, inlineText(line.join(' · ')))] : []),
    ...(warning ? [h('p', { class: 'warning-line' }, warning)] : []),
  ]);
}

function contents(sop: SopDocument, sections: Section[]): Element {
  const entry = (id: string, title: string, children: ElementContent[] = []) =>
    h('li', [h('a', { href: `#${id}`, dir: 'auto' }, title), ...children]);
  const parts = isTitled(sections)
    ? sections.map((section, i) =>
        entry(`section-${i + 1}`, oneLine(section.title) || 'Further steps', [
          h('span', { class: 'range' }, rangeOf(section)),
        ]),
      )
    : [];
  return h('nav', { class: 'contents', ariaLabelledBy: ['contents-title'] }, [
    h('h2', { id: 'contents-title' }, 'Contents'),
    h('ol', [
      ...blocksBefore(sop).map((block) => entry(block.id, block.title)),
      entry('procedure', 'Procedure', parts.length > 0 ? [h('ol', parts)] : []),
      ...blocksAfter(sop).map((block) => entry(block.id, block.title)),
      entry('document-control', 'Document control'),
    ]),
  ]);
}

function rangeOf(section: Section): string {
  const first = section.steps[0]?.number;
  const last = section.steps[section.steps.length - 1]?.number;
  return first === last ? ` step ${first}` : ` steps ${first}–${last}`;
}

function mainElements(
  sop: SopDocument,
  sections: Section[],
  sourceOf: StepWriting['sourceOf'],
): ElementContent[] {
  const titled = isTitled(sections);
  const writing = { names: goToNames(sections), anchors: anchorsOf(sections, titled), sourceOf };
  return [
    ...blocksBefore(sop).map(chapter),
    h('section', { id: 'procedure', class: 'procedure' }, [
      h('h2', 'Procedure'),
      ...sections.map((section, i) => sectionElement(section, i, titled, writing)),
    ]),
    ...blocksAfter(sop).map(chapter),
    controlTable(controlRows(sop, sections)),
  ];
}

function isTitled(sections: Section[]): boolean {
  return sections.some((section) => oneLine(section.title) !== '');
}

function anchorsOf(sections: Section[], titled: boolean): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const [i, section] of sections.entries()) {
    if (titled) anchors.set(section.id, `section-${i + 1}`);
    for (const step of section.steps) anchors.set(step.id, `step-${step.number}`);
  }
  return anchors;
}

/** A tag that isn't one would make a reader speak in the wrong voice. */
function languageOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function shorten(title: string): string {
  const characters = Array.from(title);
  return characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join('')}…` : title;
}
