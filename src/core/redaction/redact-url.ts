import { placeholderOf } from './classes';
import { isCodeInPlace, isCodeLike } from './code-like';
import { isPlaceholder } from './placeholders';
import { type RedactTextOptions, redactText } from './redact-text';

const MAX_SEGMENTS = 40;

/**
 * Origin and path of an address, without credentials, query and fragment; segments that look like an id
 * or a token are replaced. Addresses without an origin (`data:`, `blob:`) keep their scheme only; what can't be
 * parsed becomes empty.
 * @example redactUrl('https://u:p@x.example/users/00u1abcd2EFgh3ijk5d7?t=1') // 'https://x.example/users/[ID]'
 */
export function redactUrl(url: string, options: RedactTextOptions = {}): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'about:') return `about:${/^[a-z]{1,20}$/.test(pathname) ? pathname : ''}`;
  if (host === '') return protocol;
  const segments = pathname.split('/').slice(0, MAX_SEGMENTS);
  return `${protocol}//${host}${segments.map((segment, i) => redactSegment(segment, segments[i - 1] ?? '', options)).join('/')}`;
}

/** What comes next in a path is a credential of one use: `/reset/maple-falcon-77`. */
const BEFORE_TOKEN =
  /^(?:(?:re)?set-?password|reset|tokens?|invit(?:e|ation)s?|activate|activation|verify|magic-?links?|otp|code|secret|recover(?:y)?|unlock|password|key)$/i;

function redactSegment(raw: string, before: string, options: RedactTextOptions): string {
  const segment = decode(raw);
  if (isPlaceholder(segment)) return segment;
  const redacted = redactText(segment, options).text;
  if (redacted !== segment) return redacted;
  if (BEFORE_TOKEN.test(before) && isCodeInPlace(segment)) return placeholderOf('token');
  if (/^\d{5,}$/.test(segment)) return placeholderOf('guid');
  return isCodeLike(segment) || segment.length > 120 ? placeholderOf('secret') : raw;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
