import { DEPARTMENTS, FIRST_NAMES, LAST_NAMES } from '../../shared/names.ts';
import { createSeededRandom } from '../../shared/seeded-random.ts';

export interface Device {
  id: string;
  name: string;
  owner: string;
  platform: 'Windows' | 'macOS' | 'iOS' | 'Android';
  version: string;
  compliance: 'Compliant' | 'Not compliant' | 'In grace period';
  model: string;
  serial: string;
  lastCheckIn: string;
  recoveryKeyIds: string[];
}

const HEX = '0123456789abcdef';
const random = createSeededRandom(7331);
const VERSIONS = {
  Windows: ['10.0.22631.3737', '10.0.22621.3672', '10.0.19045.4529'],
  macOS: ['14.5', '13.6.7'],
  iOS: ['17.5.1', '16.7.8'],
  Android: ['14.0', '13.0'],
} as const;
const MODELS = {
  Windows: ['Latis 7440', 'Latis 5540', 'Forge T16'],
  macOS: ['Orchard Air 13', 'Orchard Pro 14'],
  iOS: ['Orchard Phone 15'],
  Android: ['Nimbus 8'],
} as const;

function makeGuid(): string {
  return [8, 4, 4, 4, 12].map((length) => random.text(length, HEX)).join('-');
}

function makeDevice(_: unknown, index: number): Device {
  const platform = random.pick([
    'Windows',
    'Windows',
    'Windows',
    'Windows',
    'macOS',
    'iOS',
    'Android',
  ] as const);
  const department = random.pick(DEPARTMENTS).slice(0, 3).toUpperCase();
  return {
    id: makeGuid(),
    name: `${platform === 'Windows' ? 'NB' : 'MD'}-${department}-${String(index + 1).padStart(4, '0')}`,
    owner: `${random.pick(FIRST_NAMES)}.${random.pick(LAST_NAMES)}@example.com`.toLowerCase(),
    platform,
    version: random.pick(VERSIONS[platform]),
    compliance: random.pick([
      'Compliant',
      'Compliant',
      'Compliant',
      'Not compliant',
      'In grace period',
    ] as const),
    model: random.pick(MODELS[platform]),
    serial: random.text(7, 'BCDFGHJKLMNPQRSTVWXYZ0123456789'),
    lastCheckIn: `6/${1 + random.below(28)}/2024, ${1 + random.below(12)}:${String(random.below(60)).padStart(2, '0')} AM`,
    recoveryKeyIds: platform === 'Windows' ? [makeGuid(), makeGuid()] : [],
  };
}

/** The 400 devices of the portal. */
export const devices: Device[] = Array.from({ length: 400 }, makeDevice);
