/** A picture that can't be used. The message is a sentence for the person. */
export class PictureError extends Error {
  override readonly name: string = 'PictureError';
}

/** The finished picture, decoded again, still showed something where it must not. It was thrown away. */
export class VerificationError extends PictureError {
  override readonly name = 'VerificationError';
}
