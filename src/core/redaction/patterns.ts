import type { RedactionKind } from '../sop/redaction-kind';
import { passesLuhn } from './checksums';
import { isCodeInPlace } from './code-like';

/** One way a sensitive value is written. */
export interface Pattern {
  kind: RedactionKind;
  /** Global; every quantifier bounded, so that no text takes more than linear time. */
  regex: RegExp;
  /** A character or text without which it can't match: spares most texts the search. */
  needs: string | RegExp;
  /** Refines the kind, or clears the match by `null`. */
  judge?: (match: string, before: string) => RedactionKind | null;
}

const DIGIT = /\d/;
const WORD = '[A-Za-z0-9_-]';
/**
 * Prefixes of the commonest issuers, after the public rule sets of gitleaks and secretlint;
 * the tokens of others are long and random, and found for that.
 */
const TOKEN_PREFIXES = [
  'gh[pousr]_',
  'github_pat_',
  'gl(?:pat|oas|cbt|dt|ft|imt|rt|soat|agent|ptt|ptr)-',
  'xox[abceoprs]-',
  'xapp-',
  'AIza',
  'ya29\\.',
  'GOCSPX-',
  '(?:sk|rk|pk)_(?:live|test)_',
  'whsec_',
  'SG\\.',
  'npm_',
  'pypi-',
  'sk-(?:ant-|proj-)?',
  'shp(?:at|ss|ca|pa)_',
  'hv[sbr]\\.',
  'AGE-SECRET-KEY-1',
].join('|');

/** Credentials that are known by how they are written. */
export const CREDENTIAL_PATTERNS: readonly Pattern[] = [
  {
    kind: 'private-key',
    regex: /\b(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w{1,20}) AAAA[\w+/=]{20,8000}/g,
    needs: 'AAAA',
  },
  {
    kind: 'one-time-code',
    regex: /otpauth(?:-migration)?:\/\/[^\s"'<>\ufffc]{1,2000}/gi,
    needs: /otpauth/i,
  },
  {
    kind: 'token',
    regex: /(?<![A-Za-z0-9])eyJ[\w-]{8,8000}\.[\w-]{4,8000}(?:\.[\w-]{0,8000}){0,3}/g,
    needs: 'eyJ',
  },
  {
    kind: 'token',
    regex: new RegExp(`(?<![A-Za-z0-9])(?:${TOKEN_PREFIXES})[A-Za-z0-9_.=-]{16,512}`, 'g'),
    needs: DIGIT,
    judge: (match) => (DIGIT.test(match) ? 'token' : null),
  },
  {
    kind: 'token',
    regex: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}(?![A-Z0-9])/g,
    needs: 'A',
  },
  { kind: 'token', regex: new RegExp(`(?<!${WORD})00${WORD}{40}(?!${WORD})`, 'g'), needs: '00' },
  { kind: 'secret', regex: /[\w~.-]{3,5}Q~[\w~.-]{24,48}/g, needs: 'Q~' },
  { kind: 'token', regex: /\b\d{8,10}:AA[\w-]{32,34}/g, needs: ':AA' },
  { kind: 'token', regex: /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,90}/g, needs: 'atlasv1' },
  {
    kind: 'token',
    regex: /\b(?:Bearer|Basic|SSWS)\s{1,3}[\w.~+/=-]{16,2000}/gi,
    needs: /bearer|basic|ssws/i,
  },
  { kind: 'token', regex: /hooks\.slack\.com\/[^\s"'<>\ufffc]{8,200}/g, needs: 'hooks.slack' },
  {
    kind: 'token',
    regex:
      /(?<=[?&#;](?:access_?token|id_?token|refresh_?token|session_?(?:id|token)?|state_?token|recovery_?token|activation_?token|token|code|secret|api_?key|key|sig|signature|auth|jwt|sid|password|pwd|otp|ticket|saml(?:request|response)|invitation|invite|nonce)=)[^&\s#"'<>\ufffc]{3,4000}/gi,
    needs: '=',
  },
  {
    kind: 'secret',
    regex:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>\ufffc]{0,128}:[^\s/@"'<>\ufffc]{1,256}@[^\s"'<>\ufffc]{1,512}/gi,
    needs: '://',
  },
  {
    kind: 'secret',
    regex:
      /(?<=\b(?:AccountKey|SharedAccessKey|SharedSecretAccessKey|Password|Pwd|client_secret|SharedAccessSignature)=)[^;\s"'\ufffc]{3,1000}/gi,
    needs: '=',
  },
  // told without a colon: "Temporary password maple-falcon-77", "Password for Jane set to …"
  {
    kind: 'password',
    regex:
      /(?:password|passwd|passphrase|passcode|passwort|kennwort|contraseña|mot de passe)(?:(?: for| of) [^\s:\ufffc]{1,40}(?: [^\s:\ufffc]{1,40})?)?(?: (?:was|has|been|is|now|re-?set|changed|updated|to|auf|en)){0,5} ["'“«`]?(?<value>[^\s"'”»`<>\ufffc]{6,128})/giu,
    needs: /pass|kennwort|contraseña/i,
    judge: (match) => (isToldPassword(match) ? 'password' : null),
  },
  // in commands and settings
  {
    kind: 'secret',
    regex:
      /\s--?(?:password|passwd|pass|pwd|token|secret|api-?key|client-secret)[ =]["']?(?<value>[^\s"'\ufffc-][^\s"'\ufffc]{3,512})/gi,
    needs: ' -',
  },
  {
    kind: 'password',
    regex:
      /\bcurl\b[^\n\ufffc]{0,200}?\s(?:-u|--user)[ =]?["']?[^\s:"'\ufffc]{1,64}:(?<value>[^\s"'\ufffc]{3,256})/gi,
    needs: 'curl',
  },
  {
    kind: 'secret',
    regex:
      /(?<![A-Za-z0-9_])(?:[A-Z0-9]{1,20}_){0,6}(?:PASSWORD|PASSWD|PWD|PASS|TOKEN|SECRET|API_?KEY)(?:_KEY|_VALUE)?=["']?(?<value>[^\s"';\ufffc]{3,1000})/g,
    needs: '=',
  },
  { kind: 'recovery-key', regex: /(?<!\d)\d{6}(?:[ -]{1,3}\d{6}){5,7}(?!\d)/g, needs: /\d{6}/ },
  {
    kind: 'recovery-key',
    regex: /(?<![A-Za-z0-9-])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){3,8}(?![A-Za-z0-9-])/g,
    needs: '-',
    judge: (match) =>
      isEvenlyGrouped(match) && /\d/.test(match) && !/^(?:\d{4}-){3}\d{4}$/.test(match)
        ? 'recovery-key'
        : null,
  },
  {
    kind: 'recovery-key',
    regex: /(?<![A-Za-z0-9-])[a-z0-9]{5,6}-[a-z0-9]{5,6}(?![A-Za-z0-9-])/g,
    needs: DIGIT,
    judge: (match) => (isEvenlyGrouped(match) && areGroupsMixed(match) ? 'recovery-key' : null),
  },
  {
    kind: 'one-time-code',
    regex:
      /(?<![A-Za-z0-9])(?:[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,15}|[a-z2-7]{4}(?: [a-z2-7]{4}){3,15})(?![A-Za-z0-9])/g,
    needs: DIGIT,
    judge: (match) => (DIGIT.test(match) && /[a-z]/i.test(match) ? 'one-time-code' : null),
  },
  {
    kind: 'one-time-code',
    regex: /(?<![A-Za-z0-9])[A-Z2-7]{16,64}(?![A-Za-z0-9])/g,
    needs: DIGIT,
    judge: (match) => (DIGIT.test(match) && /[A-Z]/.test(match) ? 'one-time-code' : null),
  },
  {
    kind: 'one-time-code',
    regex:
      /(?<![A-Za-z0-9])(?:code|otp|pin|passcode)\b[^\d\n:=\ufffc]{0,24}[:=]?\s{0,3}(?:[A-Z]-)?(?<value>\d{3}[ -]\d{3}|\d{4,8})(?![.,:/-]?\d)/gi,
    needs: /code|otp|pin/i,
    judge: judgeSpokenCode,
  },
  {
    kind: 'one-time-code',
    regex:
      /(?<![\d.,/-])(?:\d{3}[ -]\d{3}|\d{4,8})(?=\s{1,2}(?:is|as) (?:your|the) [a-z -]{0,30}(?:code|pin|passcode)\b)/gi,
    needs: DIGIT,
  },
];

/** Identifiers that are known by how they are written. */
export const IDENTIFIER_PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    regex: /[\p{L}\p{N}._%+'-]{1,128}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
    needs: '@',
  },
  {
    kind: 'guid',
    regex:
      /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi,
    needs: '-',
  },
  {
    kind: 'guid',
    regex: /(?<![A-Za-z0-9])(?:00|0o|0p)[a-z][A-Za-z0-9]{17}(?![A-Za-z0-9])/g,
    needs: '0',
  },
  { kind: 'guid', regex: /\bS-1-(?:\d{1,10}-){2,8}\d{1,10}\b/g, needs: 'S-1-' },
  {
    kind: 'mac-address',
    regex:
      /(?<![0-9a-f:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?:\1[0-9a-f]{2}){0,2}(?![0-9a-f:-])/gi,
    needs: /[:-]/,
  },
  {
    kind: 'mac-address',
    regex: /(?<![0-9a-f.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9a-f.])/gi,
    needs: '.',
  },
  {
    kind: 'ip-address',
    regex: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]{0,1}\d)/g,
    needs: '.',
    judge: (match, before) =>
      match.split('.').some((part) => Number(part) > 255) ||
      /\b(?:v|ver|version|build|release|firmware)\.?\s?$/i.test(before) ||
      // the origin of an address is where the follower has to go
      /\bhttps?:\/\/$/i.test(before)
        ? null
        : 'ip-address',
  },
  {
    kind: 'ip-address',
    regex: /(?<![0-9a-z:])[0-9a-f:]{3,45}(?![0-9a-z:])/gi,
    needs: /:[^:]{0,4}:/,
    judge: (match) => (isIpv6(match) ? 'ip-address' : null),
  },
  {
    kind: 'iban',
    regex:
      /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/g,
    needs: /[A-Z]{2}\d/,
    judge: (match) => ((match.match(/\d/g)?.length ?? 0) >= 10 ? 'iban' : null),
  },
  {
    kind: 'card',
    regex:
      /(?<![\d.])\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}(?!\d)|(?<![\d.])\d{4}[ -]\d{6}[ -]\d{5}(?!\d)/g,
    needs: /\d{4}/,
  },
  {
    kind: 'guid',
    regex: /(?<![\d.,])\d{9,34}(?![\d]|[.,]\d)/g,
    needs: /\d{9}/,
    judge: judgeDigitRun,
  },
  { kind: 'national-id', regex: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, needs: '-' },
  {
    kind: 'national-id',
    regex:
      /(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{2} ?){3}[A-D](?![A-Za-z0-9])/g,
    needs: DIGIT,
  },
  {
    kind: 'phone',
    regex: /(?<![\p{L}\d+])\+\d{1,3}(?:[ .()/-]{0,3}\d){5,13}(?![\d])/gu,
    needs: '+',
  },
  {
    kind: 'phone',
    regex: /(?<![\d.+-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d]|[.-]\d)/g,
    needs: /\d{4}/,
  },
  {
    kind: 'phone',
    regex: /(?<![\d.,:+/-])\(?0\d{1,4}\)?(?:[ /-]\d{2,8}){1,5}(?![\d:]|[./-]\d)/g,
    needs: '0',
    judge: (match) => {
      const digits = match.match(/\d/g)?.length ?? 0;
      // 03/15/2024 and 05-11-2024 are dates
      return digits >= 9 && digits <= 13 && !/^\d{2}[/-]\d{2}[/-]\d{4}/.test(match)
        ? 'phone'
        : null;
    },
  },
  {
    kind: 'postal-address',
    regex:
      /(?<![\w.])\d{1,5}[a-z]? (?:[NSEW]\.? )?(?:[A-Z][\p{L}'-]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ln|Court|Square|Terrace)\b\.?/gu,
    needs: DIGIT,
    judge: (match) =>
      /(?:Google|Shared|Hard|My|USB|Network|Team) Drive/.test(match) ? null : 'postal-address',
  },
];

/** The last word of a match: mixed as passwords are, not the name of a rule or a product. */
function isToldPassword(match: string): boolean {
  const value = (/[^\s"'“«`]+$/.exec(match)?.[0] ?? '').replace(/[.,;:)!?]{1,4}$/, '');
  return (
    isCodeInPlace(value) &&
    !/^(?:polic|rule|manag|profile|setting|sync|writeback|\d{4}-\d\d|[\d,.-]+$)/i.test(value)
  );
}

function isEvenlyGrouped(text: string): boolean {
  const groups = text.split('-');
  return groups.every((group) => group.length === groups[0]?.length);
}

function areGroupsMixed(text: string): boolean {
  return text.split('-').every((group) => /\d/.test(group) && /[a-z]/.test(group));
}

const NOT_SECRET_CODE =
  /(?:error|status|exit|response|return|country|zip|postal|area|dial(?:ling)?|product|promo|event|result|qr|source|colou?r|cost|sort|reason|http|language|region|currency|bar|department|site)[ -]?$/i;
const SECRET_CODE =
  /(?:verification|security|access|backup|login|sign-?in|sms|confirmation|auth(?:entication)?|mfa|2fa|one-time|your|the|enter|this)[ -]?$/i;

function judgeSpokenCode(match: string, before: string): RedactionKind | null {
  if (NOT_SECRET_CODE.test(before)) return null;
  if (/\d{3}[ -]?\d{3}/.test(match)) return 'one-time-code';
  // four digits may be a year or a number of anything, unless the words before it say otherwise
  const said = SECRET_CODE.test(before) || /^(?:otp|passcode|pin)/i.test(match);
  return said && /[:=]|\bis\b/.test(match) ? 'one-time-code' : null;
}

function isIpv6(text: string): boolean {
  const groups = text.split(':');
  if (!/\d/.test(text) || groups.some((group) => group.length > 4)) return false;
  if (text.includes('::')) return groups.length <= 9 && text.replace(/:/g, '').length >= 1;
  return groups.length === 8;
}

function judgeDigitRun(match: string): RedactionKind {
  const length = match.length;
  if (length >= 13 && length <= 19 && passesLuhn(match)) {
    return length === 15 && !/^3[47]/.test(match) ? 'serial-number' : 'card';
  }
  return 'guid';
}
