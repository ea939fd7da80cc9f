import type { RedactionKind } from './redaction-kind';

/** A value as it may be stored: plain text, or nothing but the kind of what was there. */
export interface RedactedValue {
  /** Text with every sensitive part replaced by its placeholder. */
  text: string;
  /** Kinds that were replaced; empty when the value is as typed. */
  kinds: RedactionKind[];
}
