import type { Locator } from '@/core/sop/target';
import { accessibleName } from './accessible-name';
import { cssSelector } from './css-selector';
import { rootOf, type TreeRoot } from './flat-tree';
import { labelsOf } from './native-name';
import { readable } from './readable-text';

/** Attributes that teams put on elements to find them again. */
const TEST_IDS = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-automation-id',
  'data-automationid',
  'data-se',
];
/** `NodeFilter.SHOW_TEXT`. */
const SHOW_TEXT = 4;
/** A text longer than this finds nothing again, in characters. */
const TEXT_LENGTH = 200;

/**
 * Ways to find the element again, best first, each unique in its tree at this moment.
 * `isOnlyOne` tells whether role and name alone mean it. A `css` selector crosses open shadow roots by ` >>> `.
 */
export function locatorsOf(element: Element, role: string, isOnlyOne: boolean): Locator[] {
  const root = rootOf(element);
  const locators: Locator[] = [...testIds(element, root)];
  const name = isOnlyOne ? accessibleName(element) : '';
  const isNamed = name !== '' && name.length <= TEXT_LENGTH;
  if (isOnlyOne && isNamed && role !== 'generic') locators.push({ by: 'role', role, name });
  if (isOnlyOne) locators.push(...labels(element));
  const placeholder = element.getAttribute('placeholder')?.trim();
  if (placeholder && isUnique(root, 'placeholder', placeholder)) {
    locators.push({ by: 'placeholder', text: placeholder });
  }
  const alt = element.getAttribute('alt')?.trim();
  if (alt && isUnique(root, 'alt', alt)) locators.push({ by: 'alt', text: alt });
  const text = isOnlyOne && role === 'generic' ? ownText(element) : '';
  if (text !== '' && isOnlyText(root, text)) locators.push({ by: 'text', text });
  const title = element.getAttribute('title')?.trim();
  if (title && isUnique(root, 'title', title)) locators.push({ by: 'title', text: title });
  const selector = cssSelector(element);
  if (selector) locators.push({ by: 'css', selector });
  return locators;
}

function* testIds(element: Element, root: TreeRoot): Generator<Locator> {
  for (const attribute of TEST_IDS) {
    const value = element.getAttribute(attribute)?.trim();
    if (value && isUnique(root, attribute, value)) yield { by: 'test-id', attribute, value };
  }
}

function* labels(element: Element): Generator<Locator> {
  if (element.localName === 'button') return;
  const text = labelsOf(element)
    .map((label) => readable(label.textContent ?? ''))
    .find((each) => each !== '' && each.length <= TEXT_LENGTH);
  if (text && isOnlyLabel(rootOf(element), text)) yield { by: 'label', text };
}

function isOnlyLabel(root: TreeRoot, text: string): boolean {
  let count = 0;
  for (const label of root.querySelectorAll('label')) {
    if (label.textContent?.includes(text) && readable(label.textContent) === text) count++;
  }
  return count === 1;
}

/** True when no second piece of text in the tree reads the same. */
function isOnlyText(root: TreeRoot, text: string): boolean {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes(text) && readable(node.nodeValue) === text && ++count > 1) {
      return false;
    }
  }
  return true;
}

function isUnique(root: TreeRoot, attribute: string, value: string): boolean {
  return root.querySelectorAll(`[${attribute}="${CSS.escape(value)}"]`).length === 1;
}

function ownText(element: Element): string {
  if (/^(input|select|textarea)$/.test(element.localName)) return '';
  if ((element as Partial<HTMLElement>).isContentEditable) return '';
  const text = readable(element.textContent ?? '');
  return text.length <= TEXT_LENGTH ? text : '';
}
