/** A compliance policy while it is being made in the wizard. */
export interface PolicyDraft {
  name: string;
  description: string;
  platform: string;
  requiresBitLocker: boolean;
  requiresFirewall: boolean;
  minimumVersion: string;
  passwordType: string;
  minimumPasswordLength: number;
  action: string;
  graceDays: number;
  notify: string;
  groups: string[];
  startsOn: string;
}

export const emptyDraft: PolicyDraft = {
  name: '',
  description: '',
  platform: '',
  requiresBitLocker: false,
  requiresFirewall: false,
  minimumVersion: '',
  passwordType: 'Device default',
  minimumPasswordLength: 8,
  action: 'Mark device noncompliant',
  graceDays: 0,
  notify: '',
  groups: [],
  startsOn: '',
};

export type DraftErrors = Partial<Record<keyof PolicyDraft, string>>;

/** What is wrong with the fields of one step (0-based). */
export function findDraftErrors(draft: PolicyDraft, step: number): DraftErrors {
  const errors: DraftErrors = {};
  if (step === 0 && !draft.name.trim()) errors.name = 'The value must not be empty.';
  if (step === 0 && !draft.platform) errors.platform = 'Select a platform.';
  if (step === 1 && draft.minimumVersion && !/^\d+(\.\d+){1,3}$/.test(draft.minimumVersion)) {
    errors.minimumVersion = 'Use the form 10.0.22631.0.';
  }
  if (step === 3 && draft.groups.length === 0) errors.groups = 'Select at least one group.';
  return errors;
}
