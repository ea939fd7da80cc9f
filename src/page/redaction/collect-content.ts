import { appendText, type TextBlock } from './text-block';

/** Everything in a frame that could show something sensitive. */
export interface FrameContent {
  blocks: TextBlock[];
  /** Text too long to be read in time: covered whole. */
  tooLong: Text[];
  controls: Element[];
  /** Pictures, players and what else can't be read. */
  media: Element[];
  /** Native tables and ARIA grids. */
  tables: Element[];
  buttons: Element[];
  /** Elements that take their name from a label: `aria-labelledby`, `aria-label`. */
  named: Element[];
  /** Elements with nothing in them: only a background can show. */
  hollow: Element[];
  /** Elements without others in them: style sheets may draw text there, from their attributes. */
  leaves: Element[];
}

/** Returns the shadow root of an element, closed ones too where the browser tells. */
export type ShadowRootOf = (el: Element) => ShadowRoot | null;

const MAX_TEXT = 20_000;
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'DATALIST',
  'IFRAME',
  'FRAME',
]);
const CONTROLS = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
const WITHOUT_TEXT = new Set(['checkbox', 'radio', 'range', 'color', 'hidden', 'image']);
const MEDIA = new Set(['IMG', 'CANVAS', 'VIDEO', 'EMBED', 'OBJECT', 'svg']);
/** Elements that don't break a line; links and buttons are left out, for what is in them is read alone. */
const INLINE = new Set(
  'SPAN B I EM STRONG CODE MARK SMALL SUB SUP FONT U S KBD SAMP VAR ABBR LABEL BDI BDO TIME TT INS DEL Q CITE DATA WBR tspan SLOT'.split(
    ' ',
  ),
);
/** What a background picture, or a cell of a QR code, is drawn with. */
const HOLLOW = new Set(['DIV', 'SPAN', 'A', 'I', 'FIGURE', 'SECTION', 'LI', 'BUTTON']);
const GRID_ROLES = new Set(['grid', 'table', 'treegrid']);

/** Walks a document and its shadow trees once, in order. Reads no layout. */
export function collectContent(root: Node, shadowRootOf: ShadowRootOf): FrameContent {
  const content: FrameContent = {
    blocks: [],
    tooLong: [],
    controls: [],
    media: [],
    tables: [],
    buttons: [],
    named: [],
    hollow: [],
    leaves: [],
  };
  let block: TextBlock = { text: '', pieces: [] };

  const endBlock = () => {
    if (block.pieces.length === 0) return;
    content.blocks.push(block);
    block = { text: '', pieces: [] };
  };
  const visitChildren = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) visitText(node as Text);
      else if (node.nodeType === 1) visitElement(node as Element);
    }
  };
  const visitText = (node: Text) => {
    if (node.length > MAX_TEXT) content.tooLong.push(node);
    else if (block.pieces.length > 0 || /\S/.test(node.data)) appendText(block, node);
    if (block.text.length > MAX_TEXT) endBlock();
  };
  const visitElement = (el: Element) => {
    const tag = el.tagName;
    if (SKIPPED.has(tag)) return;
    if (tag === 'BR') return endBlock();
    sort(el, tag, content);
    if (CONTROLS.has(tag)) return endBlock();
    const shadow = shadowRootOf(el);
    const breaks = shadow !== null || !INLINE.has(tag);
    if (breaks) endBlock();
    if (shadow) {
      visitChildren(shadow);
      endBlock();
    }
    visitChildren(el);
    if (breaks) endBlock();
  };

  visitChildren(root);
  endBlock();
  return content;
}

/** Whether an element has attributes that a style sheet could draw. */
function isAnnotated(el: Element): boolean {
  return Array.from(el.attributes).some(({ name }) => /^(?:data-|title$|aria-label$)/.test(name));
}

function sort(el: Element, tag: string, content: FrameContent): void {
  if (CONTROLS.has(tag)) {
    if (!WITHOUT_TEXT.has((el as HTMLInputElement).type)) content.controls.push(el);
  } else if (MEDIA.has(tag)) content.media.push(el);
  else if (!el.firstChild && HOLLOW.has(tag)) content.hollow.push(el);
  if (!el.firstElementChild && (!el.firstChild || isAnnotated(el))) content.leaves.push(el);
  const role = el.getAttribute('role');
  if (tag === 'TABLE' || (role && GRID_ROLES.has(role))) content.tables.push(el);
  else if (tag === 'BUTTON' || role === 'button' || tag === 'CLIPBOARD-COPY')
    content.buttons.push(el);
  else if (el.hasAttribute('contenteditable')) content.controls.push(el);
  else if (el.hasAttribute('aria-labelledby') || el.hasAttribute('aria-label'))
    content.named.push(el);
}
