/** Why a package is refused, as a sentence for the person. */
export class ImportError extends Error {
  override name = 'ImportError';
}
