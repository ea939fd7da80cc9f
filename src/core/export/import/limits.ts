/** What an import may cost. Sizes in bytes. */
export const IMPORT_LIMITS = {
  /** Files in the archive. */
  entries: 10_000,
  /** Real bytes of everything that is read, after inflating. */
  total: 1024 * 1024 * 1024,
  json: 64 * 1024 * 1024,
  picture: 64 * 1024 * 1024,
  /** Inflated to deflated, looked at above `ratioFrom`; JSON of an SOP is below 40. */
  ratio: 250,
  ratioFrom: 4 * 1024 * 1024,
  /** Nesting of the JSON; the format itself needs less than half. */
  depth: 64,
} as const;
