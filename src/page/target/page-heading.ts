import { titleText } from './accessible-name';
import { childrenOf, isElement } from './flat-tree';
import { shorten } from './readable-text';
import { isHeading } from './role';
import { isShown } from './visibility';

/** Best first: the heading of the main part, then of the page. */
const SELECTORS = [
  'main h1,[role=main] h1',
  'h1,[role=heading][aria-level="1"]',
  'main h2,[role=main] h2',
  'h2',
];
/** Nodes visited when headings are only in shadow trees. */
const NODE_BUDGET = 3000;

/** The page's main heading as it is read; empty when there is none. */
export function pageHeading(doc: Document): string {
  for (const selector of SELECTORS) {
    for (const heading of doc.querySelectorAll(selector)) {
      const text =
        isShown(heading) && !heading.closest('dialog,[role=dialog]') ? titleText(heading) : '';
      if (text !== '') return shorten(text);
    }
  }
  return doc.body ? shadowHeading(doc.body) : '';
}

function shadowHeading(body: Element): string {
  const queue: Node[] = [body];
  for (let count = 0; queue.length > 0 && count < NODE_BUDGET; count++) {
    const node = queue.shift() as Node;
    if (!isElement(node)) continue;
    if (isHeading(node) && isShown(node)) {
      const text = titleText(node);
      if (text !== '') return shorten(text);
    }
    queue.push(...childrenOf(node));
  }
  return '';
}
