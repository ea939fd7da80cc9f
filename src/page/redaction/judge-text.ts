import { kindOfValue } from '@/core/redaction/classes';
import { detectByLabel } from '@/core/redaction/detect-by-label';
import type { KnownValues } from '@/core/redaction/known-values';
import { isPlausibleValue } from '@/core/redaction/value-shape';
import type { RedactionKind } from '@/core/sop/redaction-kind';
import { isControl } from './judge-control';
import { labelBefore } from './label-before';
import { cellAround, cellsOf, columnOf, judgeColumns } from './table-columns';
import { valueTexts } from './text-nodes';

const NOT_A_VALUE =
  'button,[role="button"],[role="tab"],[role="menuitem"],[role="checkbox"],[role="switch"],[role="option"],[role="radio"],[role="combobox"],nav';

/** The kind of an element's text by where it stands: its column's header, or the label before it. */
export function judgeText(el: Element, text: string): RedactionKind | null {
  if (isControl(el) || el.closest(NOT_A_VALUE)) return null;
  const place = cellAround(el);
  const kind =
    (place && judgeColumns(place.table).get(columnOf(place.cell))) ??
    detectByLabel(labelBefore(el));
  return kind && isPlausibleValue(kind, text) ? kindOfValue(kind, text) : null;
}

/** Remembers what is sensitive in the row around an element: buttons and dialogs are named after it. */
export function learnFromRow(el: Element, known: KnownValues): void {
  const place = cellAround(el);
  if (!place) return;
  const kinds = judgeColumns(place.table);
  for (const cell of cellsOf(place.row)) {
    const kind = kinds.get(columnOf(cell));
    if (!kind) continue;
    for (const { data } of valueTexts(cell)) {
      if (isPlausibleValue(kind, data.trim())) known.remember(data, kind);
    }
  }
}
