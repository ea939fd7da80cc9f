import type { SopStatus } from '@/core/sop/model';

const NAMES: Record<SopStatus, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  effective: 'Effective',
  superseded: 'Superseded',
  retired: 'Retired',
};

/** A status as a person reads it. */
export function statusName(status: SopStatus): string {
  return NAMES[status];
}
