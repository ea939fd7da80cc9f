import { describe, expect, it } from 'vitest';
import { detectByLabel } from '@/core/redaction/detect-by-label';
import { detectField } from '@/core/redaction/detect-field';
import { redactUrl } from '@/core/redaction/redact-url';
import { BY_LABEL } from '../../redaction/make-secrets';

const NOT_LABELS =
  `Reset password|Change password|Password policy|Password policies|Password last set|Password expires|
Password strength|Show password|Copy recovery key|Forgot password?|Require password|Sign in with email|Users with expired password|
Token expiration|API key name|Secrets management|Email notifications|Email template|Phone type|Create token|Set up PIN|Recover account|
Passwort zurücksetzen|Réinitialiser le mot de passe|Restablecer contraseña|重置密码|Group name|Device name|Status|Description|Name|
Display name|People|Groups|Last sign-in|Members|Operating system|Value|Type|Role|Policy|Self-service password reset|Passwordless sign-in`
    .split('|')
    .map((label) => label.trim())
    .filter((label) => label !== 'People');

const LABELS: [string, string][] = [
  ['Password', 'password'],
  ['Temporary password:', 'password'],
  ['New password *', 'password'],
  ['Confirm password', 'password'],
  ['Enter your password', 'password'],
  ['BitLocker recovery key', 'recovery-key'],
  ['Recovery password', 'recovery-key'],
  ['LAPS password', 'password'],
  ['One-time passcode', 'one-time-code'],
  ['Client secret', 'secret'],
  ['client_secret', 'secret'],
  ['Secret access key', 'secret'],
  ['Personal access token', 'token'],
  ['E-mail address', 'email'],
  ['Primary user UPN', 'email'],
  ['Person & username', 'person-name'],
  ['Email or username', 'email'],
  ['Serial number', 'serial-number'],
  ['IP address', 'ip-address'],
  ['Wi-Fi MAC address', 'mac-address'],
  ['Date of birth', 'date-of-birth'],
  ['Requested by', 'person-name'],
  ['Directory (tenant) ID', 'guid'],
  ['Vorläufiges Kennwort', 'password'],
  ['Benutzerkennwort', 'password'],
  ['Contraseña temporal', 'password'],
  ['新しいパスワード', 'password'],
  ['Ｐａｓｓｗｏｒｄ', 'password'],
];

describe('detectByLabel', () => {
  it.each(NOT_LABELS)('takes %j for no label', (label) => {
    expect(detectByLabel(label)).toBeNull();
  });
  it.each(LABELS)('reads %j', (label, kind) => {
    expect(detectByLabel(label)).toBe(kind);
  });
  it.each(BY_LABEL.map(({ label, kind }) => [label, kind]))('reads %j', (label, kind) => {
    expect(detectByLabel(label)).toBe(kind);
  });
});

describe('detectField', () => {
  it.each([
    [{ type: 'password' }, 'password'],
    [{ type: 'password', label: 'Client secret' }, 'secret'],
    [{ type: 'text', autocomplete: 'section-a new-password' }, 'password'],
    [{ type: 'text', autocomplete: 'one-time-code' }, 'one-time-code'],
    [{ type: 'text', name: 'user_password' }, 'password'],
    [{ type: 'text', id: 'newPassword', label: 'Type it here' }, 'password'],
    [{ type: 'text', label: 'Reset password' }, 'password'],
    [{ type: 'email' }, 'email'],
    [{ type: 'search', label: 'Search by name, user or serial number' }, null],
    [{ type: 'search', label: 'Search by user or email' }, 'email'],
    [{ type: 'text', label: 'Username' }, 'username'],
    [{ type: 'text', label: 'Name', autocomplete: 'username' }, 'username'],
    [{ type: 'text', label: 'Email', autocomplete: 'username' }, 'email'],
    [{ type: 'tel', label: 'Mobile' }, 'phone'],
    [{ type: 'text', label: 'First name' }, 'person-name'],
    [{ type: 'text', placeholder: 'Search people' }, 'person-name'],
    [{ type: 'text', label: 'Group name', name: 'name' }, null],
    [{ type: 'checkbox', label: 'Password' }, null],
    [{ type: 'text', label: 'Description' }, null],
    [{ type: 'number', label: 'Minimum password length' }, null],
    [{ type: 'select-one', label: 'Password policy', name: 'password' }, null],
    [{ type: 'text', label: 'Search' }, null],
  ])('judges %j', (field, kind) => {
    expect(detectField(field)).toBe(kind);
  });
});

describe('redactUrl', () => {
  it.each([
    ['https://admin:pw@x.example/a/b?token=1#frag', 'https://x.example/a/b'],
    [
      'https://x.example/admin/user/profile/00u1abcd2EFgh3ijk5d7',
      'https://x.example/admin/user/profile/[ID]',
    ],
    [
      'https://x.example/users/jane.doe%40corp.example/edit',
      'https://x.example/users/[email]/edit',
    ],
    ['https://x.example/users/48213377', 'https://x.example/users/[ID]'],
    ['https://x.example/u/3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'https://x.example/u/[ID]'],
    ['https://x.example/reset/AbCd1f9hJk3LmN0pQ', 'https://x.example/reset/[secret]'],
    [
      'https://x.example:8443/policies/password-policy',
      'https://x.example:8443/policies/password-policy',
    ],
    ['https://x.example/reset/maple-falcon-77', 'https://x.example/reset/[token]'],
    ['https://x.example/tokens/list', 'https://x.example/tokens/list'],
    ['data:text/html,secret', 'data:'],
    ['about:blank', 'about:blank'],
    ['nonsense', ''],
  ])('of %j keeps %j', (url, kept) => {
    expect(redactUrl(url)).toBe(kept);
    if (kept !== '' && kept !== 'data:') expect(redactUrl(kept)).toBe(kept);
  });
});
