const PART = /"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)[^)]*\)/g;

/** Text that a style sheet draws before and after what is in an element; empty when it is none, or icons. */
export function pseudoText(el: Element): string {
  let text = '';
  for (const pseudo of ['::before', '::after']) {
    const { content } = getComputedStyle(el, pseudo);
    for (const [, quoted, attribute] of content.matchAll(PART)) {
      text += quoted?.replace(/\\(.)/g, '$1') ?? el.getAttribute(attribute ?? '') ?? '';
    }
  }
  return text.trim();
}
