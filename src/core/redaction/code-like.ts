const HEX = /^[0-9a-f]+$/i;
const DURATION = /^(?:\d{1,4}[a-z]{1,2}){1,6}$/;
const TIMESTAMP = /^\d{4,8}T\d{0,6}Z?$/;
const SPECIAL = /[!@#$%^&*?+=~]/;

/** Changes between letter and digit: many in generated text, few in words with a number. */
function countSwitches(text: string): { digits: number; letters: number; switches: number } {
  let digits = 0;
  let letters = 0;
  let switches = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    const now = isDigit ? 1 : isLetter ? 2 : 0;
    if (isDigit) digits++;
    if (isLetter) letters++;
    if (now !== 0 && last !== 0 && now !== last) switches++;
    if (now !== 0) last = now;
  }
  return { digits, letters, switches };
}

/** Capitals strewn over a text as no word or camelCase name has them. */
function hasStrewnCapitals(piece: string): boolean {
  let turns = 0;
  for (let i = 1; i < piece.length; i++) {
    const upper = piece.charCodeAt(i) < 97;
    if (upper !== piece.charCodeAt(i - 1) < 97) turns++;
  }
  return turns * 3 > piece.length && turns >= 7;
}

function isRandomPiece(piece: string): boolean {
  if (piece.length < 8 || DURATION.test(piece) || TIMESTAMP.test(piece)) return false;
  const { digits, letters, switches } = countSwitches(piece);
  if (HEX.test(piece) && piece.length >= 32) return true;
  if (digits === 0) return piece.length >= 16 && hasStrewnCapitals(piece);
  if (digits >= 2 && letters >= 2 && switches >= 3) return true;
  return piece.length >= 20 && letters >= 4 && switches >= 2;
}

/** Whether something typed is what rules for passwords ask for: one word with all four classes of characters. */
export function isPasswordMix(token: string): boolean {
  if (token.length < 8 || token.length > 64 || /[\s\\/]/.test(token)) return false;
  return SPECIAL.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token) && /[0-9]/.test(token);
}

/** The same in a text, where a special character at the end is punctuation. */
function hasPasswordMix(token: string): boolean {
  return isPasswordMix(token) && SPECIAL.test(token.replace(/[!?*+=]{1,8}$/, ''));
}

/**
 * Whether a token (no white space in it) looks generated rather than written:
 * API keys, temporary passwords, session ids. Words, versions, model names, dates, durations don't.
 */
export function isCodeLike(token: string): boolean {
  if (token.length < 8) return false;
  if (hasPasswordMix(token)) return true;
  const pieces = token.split(/[^A-Za-z0-9]+/);
  if (pieces.some(isRandomPiece)) return true;
  // base64 is cut by its own + and /, base64url by - and _: judge what is left of them as one
  if (token.length < 24 || /[^A-Za-z0-9+/=_-]/.test(token)) return false;
  const inWords = pieces
    .filter((piece) => /^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,}|\d+)$/.test(piece))
    .join('');
  if (inWords.length * 2 > token.length) return false;
  const joined = pieces.join('');
  return countSwitches(joined).switches >= 4 || hasStrewnCapitals(joined.replace(/\d/g, ''));
}

/**
 * Whether a text that stands in the place of a code (beside "Copy", in a code element, under a heading
 * that names a secret) is one. Laxer than `isCodeLike`, for the place already says much.
 */
export function isCodeInPlace(raw: string): boolean {
  // backup codes come in groups: "4821 9375"
  const text = raw.replace(/(?<=\d{3}) (?=\d{3})/g, '-');
  if (text.length < 6 || /\s/.test(text) || /^[a-z]+:\/\/|[\\]|^\/|\.[a-z]{2,5}$/i.test(text)) {
    return false;
  }
  if (isCodeLike(text)) return true;
  const { digits, letters } = countSwitches(text);
  if (digits >= 6 && letters === 0) return /^[\d-]+$/.test(text);
  return digits >= 1 && letters >= 2 && (SPECIAL.test(text) || digits >= 3 || text.length >= 12);
}
