import type { IdentifierKind } from '../sop/redaction-kind';

/** What a technician or an administrator may choose. Credentials can't be chosen: they always go. */
export interface RedactionPolicy {
  /** Identifiers left readable. */
  allow: readonly IdentifierKind[];
  /** Terms that are always redacted, as whole words, any case. */
  always: readonly string[];
  /** Terms that are never taken for an identifier, any case. They can't free a credential. */
  never: readonly string[];
}

export const STRICT_POLICY: RedactionPolicy = { allow: [], always: [], never: [] };
