import type { RedactionKind } from '@/core/sop/redaction-kind';

/** A repeatable source of numbers in [0, 1): mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';
const ALNUM = UPPER + LOWER + DIGITS;
const HEX = '0123456789abcdef';
const BASE32 = `${UPPER}234567`;
const URL64 = `${ALNUM}-_`;

export interface Planted {
  kind: RedactionKind;
  value: string;
  /** The part of the value that has to go. */
  secret: string;
}

/** What stands before a secret and may stay: the address of a link, the name of a setting. */
const READABLE =
  /^(?:https:\/\/x\.example\/(?:cb\?access_token=|reset\/)|AccountKey=|-----BEGIN PRIVATE KEY-----)/;

type Make = (pick: (alphabet: string, length: number) => string, random: () => number) => string;

/** Values that are secret or identifying by how they are written, wherever they stand. */
export const BY_FORM: Record<string, { kind: RedactionKind; make: Make }> = {
  jwt: { kind: 'token', make: (p) => `eyJ${p(URL64, 24)}.eyJ${p(URL64, 60)}.${p(URL64, 43)}` },
  pem: {
    kind: 'private-key',
    make: (p) =>
      `-----BEGIN PRIVATE KEY-----\n${p(ALNUM, 64)}\n${p(ALNUM, 64)}\n-----END PRIVATE KEY-----`,
  },
  okta: { kind: 'token', make: (p) => `00${p(URL64, 39)}${p(ALNUM, 1)}` },
  entra: { kind: 'secret', make: (p) => `${p(ALNUM, 3)}8Q~${p(`${ALNUM}_.`, 33)}${p(ALNUM, 1)}` },
  aws: { kind: 'token', make: (p) => `AKIA${p(BASE32, 16)}` },
  awsSecret: { kind: 'secret', make: (p) => `${p(ALNUM, 12)}/${p(ALNUM, 14)}+${p(ALNUM, 11)}9a` },
  github: { kind: 'token', make: (p) => `ghp_${p(ALNUM, 35)}7` },
  githubFine: { kind: 'token', make: (p) => `github_pat_${p(ALNUM, 22)}_${p(ALNUM, 58)}4` },
  slack: { kind: 'token', make: (p) => `xoxb-${p(DIGITS, 11)}-${p(DIGITS, 11)}-${p(ALNUM, 24)}` },
  gitlab: { kind: 'token', make: (p) => `glpat-${p(URL64, 19)}3` },
  google: { kind: 'token', make: (p) => `AIza${p(URL64, 34)}5` },
  bitlocker: {
    kind: 'recovery-key',
    make: (p) => Array.from({ length: 8 }, () => p(DIGITS, 6)).join('-'),
  },
  filevault: {
    kind: 'recovery-key',
    make: (p) => Array.from({ length: 6 }, () => p(UPPER + DIGITS, 3) + p(DIGITS, 1)).join('-'),
  },
  otpauth: {
    kind: 'one-time-code',
    make: (p) => `otpauth://totp/Corp:jane?secret=${p(BASE32, 32)}&issuer=Corp`,
  },
  totpSeed: {
    kind: 'one-time-code',
    make: (p) => Array.from({ length: 8 }, () => `${p(BASE32, 3)}${p('234567', 1)}`).join(' '),
  },
  connection: {
    kind: 'secret',
    make: (p) => `postgres://svc:${p(ALNUM, 12)}@db.corp.example:5432/app`,
  },
  storageKey: { kind: 'secret', make: (p) => `AccountKey=${p(`${ALNUM}+/`, 86)}==` },
  urlToken: { kind: 'token', make: (p) => `https://x.example/cb?access_token=${p(ALNUM, 20)}` },
  resetLink: {
    kind: 'secret',
    make: (p) => `https://x.example/reset/${p(ALNUM, 10)}1a2B3c${p(ALNUM, 16)}`,
  },
  hex: { kind: 'secret', make: (p) => p(HEX, 64) },
  tempPassword: {
    kind: 'secret',
    make: (p) =>
      `${p(UPPER, 1)}${p(LOWER, 2)}${p('#%&*', 1)}${p(DIGITS, 2)}${p(LOWER, 2)}${p(DIGITS, 1)}${p(UPPER, 2)}`,
  },
  bearer: { kind: 'token', make: (p) => `Bearer ${p(URL64, 40)}` },
  email: { kind: 'email', make: (p) => `${p(LOWER, 6)}.${p(LOWER, 7)}@corp.example` },
  phone: { kind: 'phone', make: (p) => `+49 ${p('123456789', 3)} ${p(DIGITS, 7)}` },
  phoneUs: {
    kind: 'phone',
    make: (p) => `(${p('23456789', 3)}) ${p('23456789', 3)}-${p(DIGITS, 4)}`,
  },
  guid: {
    kind: 'guid',
    make: (p) => `${p(HEX, 8)}-${p(HEX, 4)}-4${p(HEX, 3)}-a${p(HEX, 3)}-${p(HEX, 12)}`,
  },
  oktaId: { kind: 'guid', make: (p) => `00u${p(ALNUM, 17)}` },
  ip: {
    kind: 'ip-address',
    make: (_p, r) => [10, 1, 2, 3].map((n) => n + Math.floor(r() * 200)).join('.'),
  },
  ipv6: { kind: 'ip-address', make: (p) => `2001:db8::${p(HEX, 4)}:${p(HEX, 4)}` },
  mac: { kind: 'mac-address', make: (p) => Array.from({ length: 6 }, () => p(HEX, 2)).join(':') },
  card: { kind: 'card', make: (p) => withLuhn(`4${p(DIGITS, 14)}`) },
  cardSpaced: {
    kind: 'card',
    make: (p) => withLuhn(`5${p(DIGITS, 14)}`).replace(/(\d{4})(?=\d)/g, '$1 '),
  },
  iban: {
    kind: 'iban',
    make: (p) =>
      `DE${p(DIGITS, 2)} ${p(DIGITS, 4)} ${p(DIGITS, 4)} ${p(DIGITS, 4)} ${p(DIGITS, 4)} ${p(DIGITS, 2)}`,
  },
  ssn: { kind: 'national-id', make: (p) => `${p('12345678', 3)}-${p(DIGITS, 2)}-${p(DIGITS, 4)}` },
  street: { kind: 'postal-address', make: (p) => `${p('123456789', 3)} North Elm Street` },
};

/** Labels and values that are plain by themselves and secret beside the label. */
export const BY_LABEL: { label: string; kind: RedactionKind; make: Make }[] = [
  { label: 'Temporary password', kind: 'password', make: (p) => p(LOWER, 10) },
  { label: 'Password', kind: 'password', make: (p) => `${p(LOWER, 6)}${p(DIGITS, 1)}` },
  { label: 'Local administrator password', kind: 'password', make: (p) => p(LOWER, 9) },
  { label: 'Recovery key', kind: 'recovery-key', make: (p) => p(UPPER, 12) },
  { label: 'Verification code', kind: 'one-time-code', make: (p) => p('123456789', 6) },
  { label: 'API token', kind: 'token', make: (p) => p(LOWER, 14) },
  { label: 'Client secret', kind: 'secret', make: (p) => p(LOWER, 12) },
  { label: 'PIN', kind: 'one-time-code', make: (p) => p('123456789', 4) },
  { label: 'Neues Kennwort', kind: 'password', make: (p) => p(LOWER, 9) },
  { label: 'Mot de passe temporaire', kind: 'password', make: (p) => p(LOWER, 9) },
  { label: 'Username', kind: 'username', make: (p) => `${p(LOWER, 5)}${p(DIGITS, 2)}` },
  { label: 'Primary email', kind: 'email', make: (p) => `${p(LOWER, 7)}@corp.example` },
  { label: 'First name', kind: 'person-name', make: (p) => p(UPPER, 1) + p(LOWER, 6) },
  {
    label: 'Manager',
    kind: 'person-name',
    make: (p) => `${p(UPPER, 1)}${p(LOWER, 5)} ${p(UPPER, 1)}${p(LOWER, 7)}`,
  },
  { label: 'Mobile phone', kind: 'phone', make: (p) => p('123456789', 7) },
  { label: 'Serial number', kind: 'serial-number', make: (p) => `${p(UPPER, 3)}${p(DIGITS, 4)}` },
  { label: 'Employee ID', kind: 'employee-id', make: (p) => `E${p('123456789', 5)}` },
  {
    label: 'Date of birth',
    kind: 'date-of-birth',
    make: (p) => `19${p('56789', 2)}-0${p('123456789', 1)}-1${p(DIGITS, 1)}`,
  },
  {
    label: 'Street address',
    kind: 'postal-address',
    make: (p) => `${p('123456789', 2)} ${p(UPPER, 1)}${p(LOWER, 6)}gasse`,
  },
];

/** A maker of values from one seed. */
export function makerFrom(seed: number): {
  form(name: string): Planted;
  label(index: number): Planted & { label: string };
} {
  const random = randomFrom(seed);
  const pick = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  return {
    form(name) {
      const { kind, make } = BY_FORM[name]!;
      const value = make(pick, random);
      return { kind, value, secret: value.replace(READABLE, '') };
    },
    label(index) {
      const { label, kind, make } = BY_LABEL[index % BY_LABEL.length]!;
      const value = make(pick, random);
      return { label, kind, value, secret: value };
    },
  };
}

function withLuhn(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const value = i % 2 === 0 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** What admin consoles show that a follower of a SOP has to be able to read. */
export const PLAIN_WORDS: readonly string[] =
  `Save|Cancel|Add person|Reset password|Reset Password|Password policy|Password expires|Step 3 of 5|Okta Verify|Next|Back
People|Groups|Devices|Applications|Directory|Security|Reports|Settings|Dashboard|Sign out|More actions|View all|Show more|Last 30 days
Mar 15, 2024|2024-03-15|03/15/2024|15.03.2024|10:30 AM|2024-03-15T10:30:00Z|Yesterday at 9:41 PM|3 days ago|Expires in 24 hours
1,299 users|Showing 1-10 of 250|1–25 of 1,024 items|Page 2 of 14|$1,299.00|€49.99 / month|97%|12.5 GB of 100 GB|0 selected|+3 more|24/7
Active|Inactive|Pending|Enabled|Disabled|Compliant|Not compliant|Enrolled|Suspended|Staged|Password expired|Locked out
Microsoft Entra ID|Microsoft Intune|Google Workspace|Windows 11 Enterprise|Windows-11-Enterprise-24H2|macOS 14.5|iOS 17.4.1|iPhone 15 Pro Max|Surface Laptop 5|Chrome 120.0.6099.109
Build 10.0.22631.3447|Version 1.2.3.4|v2.14.0-beta.3|KB5034441|0x80070005|Error code: 0x80070005|HTTP 404|Status code 200|INC0012345|CHG-20481|Standard_D2s_v3|E5 license|M365 E5
Conditional Access|Multi-factor authentication|Self-service password reset|Require multifactor authentication|Sign-in frequency|Break-glass accounts|Temporary Access Pass policy
Administrators|Engineering|All employees|Everyone|Finance-EU|Sales (EMEA)|Help desk|Default policy|Contoso VPN|Wi-Fi profile
Reset or remove password from profile|Send an email to the user|Copy to clipboard|Download CSV|Create API token|Rotate local admin password|Show recovery key|Forgot password?|Token expiration
Never expires|Password must be at least 12 characters|Enter a name for the token|Your changes were saved|The password is required|Password is too short|This token is shown only once|Choose how to sign in
Read and write|Directory.ReadWrite.All|User.Read|Group.Read.All|https://login.example.com/app|/Users/Shared/Documents|C:\\Program Files\\Okta|HKLM\\SOFTWARE\\Policies|us-east-1|eu-central-1|UTC+01:00|IPv4/IPv6|802.1X|SHA-256|AES-256-CBC|TLS 1.2|OAuth 2.0|SAML 2.0|SCIM 2.0|FIDO2 WebAuthn|x86_64|Office 365|Microsoft365DSC
Get-MgUser -All|user.department == "Sales"|Priority 10|Rule 2|Tier 0|24H2|Level 3|Room 4.12|9 to 5|100 Mbit/s|1920 x 1080|A4|Q3 2024|FY24|ISO 27001|Port 8443|Phase 2`
    .split(/[|\n]/)
    .map((word) => word.trim());
