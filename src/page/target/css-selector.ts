import { isShadowRoot, rootOf, type TreeRoot } from './flat-tree';

/** Ancestors that a path may go up before it is no better than nothing. */
const DEPTH = 30;
const STABLE_ATTRIBUTES = [
  'name',
  'data-testid',
  'data-test',
  'data-automation-id',
  'data-se',
  'for',
  'type',
];

/**
 * A CSS selector that finds only this element at this moment, through open shadow roots by ` >>> `. Made of
 * ids and attributes that people wrote and of positions, never of generated ids or of classes.
 * Null when there is none of reasonable length.
 */
export function cssSelector(element: Element): string | null {
  const parts: string[] = [];
  for (let at: Element | null = element; at; ) {
    const root: TreeRoot = rootOf(at);
    const selector = selectorWithin(at, root);
    if (selector === null) return null;
    parts.unshift(selector);
    at = isShadowRoot(root) ? root.host : null;
  }
  return parts.join(' >>> ');
}

function selectorWithin(element: Element, root: TreeRoot): string | null {
  const own = anchor(element);
  if (own && isOnly(root, own, element)) return own;
  let path = own && !own.startsWith('#') ? withPosition(element, own) : position(element);
  let at = element.parentElement;
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const id = anchor(at);
    if (id && isOnly(root, id, at)) {
      const selector = `${id} > ${path}`;
      return isOnly(root, selector, element) ? selector : null;
    }
    if (at.localName === 'body' || at.localName === 'html') {
      return `${at.localName} > ${path}`;
    }
    path = `${position(at)} > ${path}`;
    at = at.parentElement;
  }
  return at === null && isOnly(root, path, element) ? path : null;
}

/** An id or attribute that somebody wrote, as a selector. */
function anchor(element: Element): string | null {
  if (element.id && !isGenerated(element.id)) return `#${CSS.escape(element.id)}`;
  for (const attribute of STABLE_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value && attribute !== 'type' && !isGenerated(value)) {
      return `${element.localName}[${attribute}="${CSS.escape(value)}"]`;
    }
  }
  return null;
}

function withPosition(element: Element, own: string): string {
  const like = [...(element.parentElement?.children ?? [])].filter((each) => each.matches(own));
  return like.length > 1 ? position(element) : own;
}

function position(element: Element): string {
  const tag = CSS.escape(element.localName);
  let before = 0;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === element.localName) before++;
  }
  if (before > 0) return `${tag}:nth-of-type(${before + 1})`;
  for (let at = element.nextElementSibling; at; at = at.nextElementSibling) {
    if (at.localName === element.localName) return `${tag}:nth-of-type(1)`;
  }
  return tag;
}

function isOnly(root: TreeRoot, selector: string, element: Element): boolean {
  const found = root.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}

/**
 * True for ids that a program makes anew: GUIDs, React's `:r1:`, counters and hashes (`mui-123`, `input-42`,
 * `ember1043`, `a8f3bc91`).
 */
function isGenerated(id: string): boolean {
  if (id.length > 64 || /[:«»]/.test(id)) return true;
  if (/[0-9a-f]{8}-[0-9a-f]{4}-/i.test(id)) return true;
  const digits = id.replace(/\D/g, '').length;
  if (digits >= 3 || digits * 3 >= id.length) return true;
  if (
    /(?:^|[-_])\d+(?:[-_]|$)/.test(id) &&
    /^(mui|ember|radix|headlessui|react|ext|yui|ui-id|gwt|mat|cdk|fluent|input|field|ms-|downshift|rc|el|p)/i.test(
      id,
    )
  )
    return true;
  if (/(^|[-_])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{5,}$/i.test(id) && digits >= 2) return true;
  return /[a-z]\d[a-z]\d|\d[a-z]\d[a-z]/i.test(id);
}
