import type { Action } from '@/core/recording/action';
import type { ScreenshotMeta, SopFields, StepContent } from '@/core/sop/model';

/** Every row that an edit touches can be taken out and put back: deletion is a field. */
interface Deletable {
  /** 1 when deleted (a number, so that it can be part of an index). */
  deleted: 0 | 1;
}

export interface SopRow extends SopFields, Deletable {
  id: string;
  createdAt: number;
  updatedAt: number;
}

export interface SectionRow extends Deletable {
  id: string;
  sopId: string;
  /** Fractional index within the SOP. */
  order: string;
  title: string;
}

export interface StepRow extends StepContent, Deletable {
  id: string;
  sopId: string;
  sectionId: string;
  /** Fractional index within the section. */
  order: string;
  /** The recorded action, kept so that a later report can supersede it; null for steps added by hand. */
  action: Action | null;
  /** Id of the action, indexed; `hand:<step id>` for steps added by hand. */
  actionId: string;
  /** Epoch ms when the row was first stored. */
  storedAt: number;
  /** True once a person changed the text: later reports of the action no longer rewrite it. */
  edited: boolean;
  /** True while a picture is on its way. */
  picturePending: boolean;
}

/** Pictures lie beside the steps, not in them. */
export interface ScreenshotRow extends ScreenshotMeta, Deletable {
  id: string;
  sopId: string;
  stepId: string;
  order: string;
  mime: 'image/png' | 'image/jpeg';
  bytes: Uint8Array<ArrayBuffer>;
  /** Epoch ms when the row was stored. */
  storedAt: number;
}
