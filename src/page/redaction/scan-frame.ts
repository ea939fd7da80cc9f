import { classOf, kindOfValue } from '@/core/redaction/classes';
import { isCodeInPlace } from '@/core/redaction/code-like';
import type { KnownValues } from '@/core/redaction/known-values';
import type { RedactionPolicy } from '@/core/redaction/policy';
import { findSensitive, isAllowed } from '@/core/redaction/redact-text';
import { isPersonName, isPlausibleValue } from '@/core/redaction/value-shape';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import type { SensitiveBox } from '@/platform/messages';
import { collectContent, type FrameContent, type ShadowRootOf } from './collect-content';
import type { ControlMemory } from './control-memory';
import { copySources } from './copy-neighbours';
import { hasCoveredBackground, isCoveredMedia, isPlainDrawing, isQrOfBoxes } from './covered-media';
import { findInBlock } from './find-in-block';
import { isEditable, shownValue } from './judge-control';
import { labelBefore } from './label-before';
import { isFreeLabel, neighbourOf } from './label-neighbours';
import { pseudoText } from './pseudo-text';
import { SensitivePlaces } from './sensitive-places';
import { cellsOf, columnOf, dataRows, judgeColumns } from './table-columns';
import { rangeOfNode, rangesIn, type TextBlock } from './text-block';
import type { TextFindings } from './text-findings';
import { valueTexts } from './text-nodes';
import { boxOf, VisibleArea } from './visible-area';

export interface ScanContext {
  document: Document;
  known: KnownValues;
  policy: RedactionPolicy;
  controls: ControlMemory;
  findings: TextFindings;
  shadowRootOf: ShadowRootOf;
}

type BlocksAround = readonly [before: TextBlock | undefined, after: TextBlock | undefined];

const CREDENTIAL =
  /\b(?:password|passcode|secret|token|(?:recovery|api|access) key|(?:your|backup|verification|security|one-time) code)\b/i;
const MAX_LABEL = 80;
/** ms. A scan that takes longer is given up: the frame is covered whole. */
const MAX_TIME = 1500;
const NAMED_CONTAINER =
  'dialog,[role="dialog"],[role="alertdialog"],section,form,table,nav,main,ul,ol,button,a,[role="button"],[role="grid"],[role="table"],[role="group"],[role="region"],[role="tabpanel"],[role="tablist"],[role="menu"],[role="listbox"],[role="link"],[role="tab"],[role="columnheader"],[role="menuitem"],[role="option"],[role="checkbox"],[role="switch"],[role="radiogroup"],h1,h2,h3,h4,svg,img';

/**
 * Finds everything sensitive that can be seen in a frame and remembers it for the rest of the recording.
 * Boxes are in CSS px of the frame's viewport. Structure is read first, for what it finds is then known everywhere.
 * @throws when it takes too long, and whatever a broken page makes the DOM throw; the caller covers the frame whole.
 */
export function scanFrame(context: ScanContext): SensitiveBox[] {
  const scan = new Scan(context);
  return scan.run();
}

class Scan {
  readonly #context: ScanContext;
  readonly #places = new SensitivePlaces();
  readonly #area: VisibleArea;
  readonly #began = performance.now();

  constructor(context: ScanContext) {
    this.#context = context;
    this.#area = new VisibleArea(context.document);
  }

  run(): SensitiveBox[] {
    const { document, shadowRootOf } = this.#context;
    const content = collectContent(document, shadowRootOf);
    for (const node of content.tooLong) this.#places.addRange(rangeOfNode(node), 'unscanned');
    this.#readControls(content);
    this.#readTables(content);
    this.#readLabels(content);
    this.#readNamed(content);
    this.#readCopyFields(content);
    this.#readPatterns(content);
    this.#readKnown(content);
    this.#readPseudo(content);
    this.#coverMedia(content);
    this.#checkTime();
    return this.#places.measure(this.#area);
  }

  #checkTime(): void {
    if (performance.now() - this.#began > MAX_TIME) throw new Error('scan took too long');
  }

  #cover(text: Text, byPlace: RedactionKind): void {
    const value = text.data.trim();
    const kind = this.#kindByForm(value, byPlace);
    if (isAllowed(this.#context.policy, kind, value)) return;
    this.#context.known.remember(value, kind);
    this.#places.addRange(rangeOfNode(text), kind);
  }

  /** An identifier that has a form of its own is called by that: an address in a column of people is an address. */
  #kindByForm(value: string, byPlace: RedactionKind): RedactionKind {
    const [found] = classOf(byPlace) === 'B' ? this.#context.findings.inText(value) : [];
    const isAll = found && found.start === 0 && found.end === value.length;
    return isAll && classOf(found.kind) === 'B' ? found.kind : kindOfValue(byPlace, value);
  }

  #readControls({ controls }: FrameContent): void {
    for (const el of controls) {
      const value = shownValue(el);
      if (value.trim() === '' || isUnseen(el)) continue;
      const kind = this.#context.controls.kindOf(el);
      if (kind) this.#coverControl(el, kindOfValue(kind, value), value);
    }
  }

  #coverControl(el: Element, kind: RedactionKind, value: string): void {
    const { policy, controls } = this.#context;
    if (value.trim() === '' || isAllowed(policy, kind, value)) return;
    if (el.tagName === 'SELECT' && !isPlausibleValue(kind, value)) return;
    controls.remember(el, kind, value);
    this.#places.addElement(el, kind);
  }

  #readTables({ tables }: FrameContent): void {
    for (const table of tables) {
      const kinds = judgeColumns(table);
      if (kinds.size === 0) continue;
      for (const row of dataRows(table, (row) => this.#isInView(row))) {
        for (const cell of cellsOf(row)) {
          const kind = kinds.get(columnOf(cell));
          if (kind) this.#coverTexts(valueTexts(cell), kind);
        }
      }
    }
  }

  #coverTexts(texts: Text[], kind: RedactionKind): void {
    for (const text of texts) {
      if (isPlausibleValue(kind, text.data.trim())) this.#cover(text, kind);
    }
  }

  #readLabels({ blocks }: FrameContent): void {
    for (const [i, block] of blocks.entries()) {
      const around = [blocks[i - 1], blocks[i + 1]] as const;
      for (const { node, text } of block.pieces) {
        if (text.length > MAX_LABEL || text.length < 2) continue;
        const kind = this.#context.findings.asLabel(text.trim());
        if (kind) this.#coverNeighbour(node, kind, around);
      }
      if (around[1] && announcesCredential(block.text)) this.#coverCode(around[1], 'secret');
      if (block.pieces.length < 2 || block.text.length > MAX_LABEL) continue;
      const kind = this.#context.findings.asLabel(block.text.trim());
      if (kind) this.#coverNeighbour(block.pieces.at(-1)!.node, kind, around);
    }
  }

  /**
   * A credential may stand where no sibling leads: in a shadow tree or a slot, drawn in an SVG, a letter an element,
   * or above its label, as figures do.
   */
  #coverBlockAround(label: Text, kind: RedactionKind, [before, after]: BlocksAround): void {
    if (after && this.#coverCode(after, kind)) return;
    const card = before?.pieces[0]?.node.parentElement?.parentElement;
    const isFigure = card?.contains(label) && card.textContent?.trim().endsWith(label.data.trim());
    if (before && isFigure) this.#coverCode(before, kind);
  }

  /** Covers a whole block, if it is one code. */
  #coverCode({ text, pieces }: TextBlock, kind: RedactionKind): boolean {
    if (!isCodeInPlace(text.trim())) return false;
    this.#context.known.remember(text, kind);
    for (const { node } of pieces) this.#places.addRange(rangeOfNode(node), kind);
    return true;
  }

  #coverNeighbour(label: Text, kind: RedactionKind, around: BlocksAround): void {
    const { texts, controls } = neighbourOf(label, kind);
    if (
      texts.length + controls.length === 0 &&
      classOf(kind) === 'A' &&
      isFreeLabelOrSummary(label)
    ) {
      this.#coverBlockAround(label, kind, around);
    }
    for (const text of texts) this.#cover(text, kind);
    for (const el of controls) {
      if (!this.#places.hasElement(el)) this.#coverControl(el, kind, shownValue(el));
    }
  }

  /** Elements whose ARIA name says what their text is. */
  #readNamed({ named }: FrameContent): void {
    for (const el of named) {
      if (el.matches(NAMED_CONTAINER)) continue;
      const kind = this.#context.findings.asLabel(nameOf(el));
      const isChoice = el.getAttribute('role') === 'combobox' || el.hasAttribute('aria-haspopup');
      const texts = kind && !(isChoice && classOf(kind) === 'A') ? valueTexts(el) : [];
      if (kind && texts.length <= 4) this.#coverTexts(texts, kind);
    }
  }

  #readCopyFields({ buttons }: FrameContent): void {
    for (const button of buttons) {
      const { texts, controls } = copySources(button);
      for (const text of texts) {
        // what has a form of its own is called by that
        const [found] = this.#context.findings.inText(text.data.trim());
        this.#cover(text, found?.kind ?? 'secret');
      }
      for (const el of controls) {
        if (!this.#places.hasElement(el)) this.#coverControl(el, 'secret', shownValue(el));
      }
    }
  }

  #readPatterns({ blocks }: FrameContent): void {
    const { findings, known, policy } = this.#context;
    let before: TextBlock | null = null;
    for (const block of blocks) {
      this.#checkTime();
      for (const { start, end, kind } of findInBlock(block, (text) => findings.inText(text))) {
        const value = block.text.slice(start, end);
        if (!isAllowed(policy, kind, value)) known.remember(value, kind);
        if (kind === 'email' && value === block.text.trim()) this.#coverNameAbove(before, block);
      }
      before = block;
    }
  }

  /** A name right above or before an address that stands alone is that person's. */
  #coverNameAbove(before: TextBlock | null, block: TextBlock): void {
    const name = before?.text.trim() ?? '';
    if (!before || !name.includes(' ') || !isPersonName(name)) return;
    const near = block.pieces[0]?.node.parentElement?.parentElement?.parentElement;
    if (!near?.contains(before.pieces[0]!.node)) return;
    for (const { node } of before.pieces)
      if (/\S/.test(node.data)) this.#cover(node, 'person-name');
    this.#context.known.remember(name, 'person-name');
  }

  /** Second reading, when everything found by structure is known. */
  #readKnown({ blocks, controls }: FrameContent): void {
    const { known, policy } = this.#context;
    const find = (text: string) =>
      findSensitive(text, { known, policy, detect: (t) => this.#context.findings.inText(t) });
    for (const block of blocks) {
      this.#checkTime();
      for (const { start, end, kind } of findInBlock(block, find)) {
        for (const range of rangesIn(block, start, end)) this.#places.addRange(range, kind);
      }
    }
    for (const el of controls) {
      if (this.#places.hasElement(el) || isEditable(el) || isUnseen(el)) continue;
      const shown = textsShown(el);
      const [first] = shown.length > 20_000 ? [{ kind: 'unscanned' as const }] : find(shown);
      if (first) this.#places.addElement(el, first.kind);
    }
  }

  /** Text that only style sheets draw. */
  #readPseudo({ leaves }: FrameContent): void {
    const { known, policy, findings } = this.#context;
    for (const el of leaves) {
      if (!this.#area.isNear(el)) continue;
      const text = pseudoText(el);
      if (text.length < 4) continue;
      const byLabel = findings.asLabel(labelBefore(el));
      const isLabelled = byLabel && isPlausibleValue(byLabel, text);
      const [found] = findSensitive(text, { known, policy });
      const kind = isLabelled ? byLabel : found?.kind;
      if (!kind || isAllowed(policy, kind, text)) continue;
      if (isLabelled) known.remember(text, kind);
      this.#places.addElement(el, kind);
    }
  }

  #coverMedia({ media, hollow, tables }: FrameContent): void {
    for (const el of media) {
      if (isPlainDrawing(el)) continue;
      const box = boxOf(el.getBoundingClientRect());
      if (isCoveredMedia(el, box)) this.#places.addElement(el, 'image');
    }
    for (const el of hollow) {
      const box = boxOf(el.getBoundingClientRect());
      if (!hasCoveredBackground(el, box)) continue;
      this.#places.addElement(el, 'image');
    }
    for (const el of new Set([...tables, ...hollow.flatMap((cell) => cell.parentElement ?? [])])) {
      if (el.childElementCount < 441 && el.tagName !== 'TABLE') continue;
      if (isQrOfBoxes(el, boxOf(el.getBoundingClientRect()))) this.#places.addElement(el, 'image');
    }
  }

  #isInView(el: Element): boolean {
    const { top, bottom, height } = el.getBoundingClientRect();
    // rows without a box of their own (display: contents) are read all the same
    return (
      height === 0 || (bottom > 0 && top < (this.#context.document.defaultView?.innerHeight ?? 0))
    );
  }
}

/** Fields that only carry the value of a control made of other elements: hidden from people and from assistive technology. */
function isUnseen(el: Element): boolean {
  return el.getAttribute('aria-hidden') === 'true' && getComputedStyle(el).opacity === '0';
}

/** What a disclosure is called is the label of what it shows, if that is a code. */
function isFreeLabelOrSummary(label: Text): boolean {
  return isFreeLabel(label) || label.parentElement?.tagName === 'SUMMARY';
}

/** Whether a sentence says that what comes next is a credential: "The new password is shown below." */
function announcesCredential(text: string): boolean {
  return (
    text.length < 240 &&
    CREDENTIAL.test(text) &&
    /\b(?:below|following|new|temporary|your code)\b|:\s*$/i.test(text)
  );
}

/** All that can be read in a control: of a list box every option, of an empty field the placeholder. */
function textsShown(el: Element): string {
  const { multiple, size, options } = el as HTMLSelectElement;
  if (el.tagName === 'SELECT' && (multiple || size > 1)) {
    return Array.from(options, (option) => option.text).join('\n');
  }
  return shownValue(el) || el.getAttribute('placeholder') || '';
}

function nameOf(el: Element): string {
  const root = el.getRootNode() as Document | ShadowRoot;
  const ids = el.getAttribute('aria-labelledby')?.split(/\s+/).slice(0, 3) ?? [];
  const byIds = ids
    .map((id) => root.getElementById?.(id)?.textContent ?? '')
    .join(' ')
    .trim();
  return (byIds || el.getAttribute('aria-label') || '').trim().slice(0, 200);
}
