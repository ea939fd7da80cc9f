import type { Action } from '@/core/recording/action';
import type { Recording } from '@/core/recording/recording';
import type { FieldChange } from '@/core/sop/edit-draft';
import type { ScreenshotEntity, StepEntity } from '@/core/sop/entities';

export type { SectionEntity as SectionRow, SopEntity as SopRow } from '@/core/sop/entities';

export interface StepRow extends StepEntity {
  /** The recorded action, kept so that a later report can supersede it; null for steps added by hand. */
  action: Action | null;
  /** Every action id that this step stands for (indexed): its own and those it absorbed. */
  actionIds: string[];
  /** Main heading of the page at the action, redacted; empty where unknown. */
  heading: string;
  /** Epoch ms when the row was first stored. */
  storedAt: number;
  /** True while a picture is on its way. */
  picturePending: boolean;
}

/** A screenshot's geometry. Its bytes lie beside it, so that a document opens without reading them. */
export interface ScreenshotRow extends ScreenshotEntity {
  /** Epoch ms when the row was stored. */
  storedAt: number;
}

export interface PictureRow {
  /** Id of the screenshot, or of the screenshot that a copy was made from. */
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** One edit of a person, so that undo survives a closed popup. */
export interface EditRow {
  /** Ascending. */
  seq?: number;
  sopId: string;
  /** What undo will say, e.g. `merge of steps 4 and 5`. */
  label: string;
  /** Edits with the same key in quick succession are one (typing in one field); null never merges. */
  mergeKey: string | null;
  changes: FieldChange[];
  undone: 0 | 1;
  /** Id of the window it was made in; null where that is not known. */
  by: string | null;
  at: number;
}

export interface RecordingRow extends Recording {
  key: 'current';
}
