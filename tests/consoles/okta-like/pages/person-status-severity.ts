import type { PersonStatus } from '../data/directory.ts';

/** The colour a status is shown in. */
export function personStatusSeverity(
  status: PersonStatus,
): 'success' | 'warning' | 'error' | 'default' {
  switch (status) {
    case 'Active':
      return 'success';
    case 'Pending user action':
      return 'default';
    case 'Password expired':
      return 'warning';
    case 'Locked out':
    case 'Suspended':
      return 'error';
  }
}
