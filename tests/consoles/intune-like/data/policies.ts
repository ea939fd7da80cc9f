export interface Policy {
  name: string;
  platform: string;
  assignedTo: string[];
  created: string;
}

const STORAGE_KEY = 'policies';
const initialPolicies: Policy[] = [
  {
    name: 'Windows baseline',
    platform: 'Windows 10 and later',
    assignedTo: ['All devices'],
    created: '2/14/2024',
  },
  { name: 'macOS baseline', platform: 'macOS', assignedTo: ['All devices'], created: '3/2/2024' },
  {
    name: 'Kiosk tablets',
    platform: 'Android Enterprise',
    assignedTo: ['Kiosks'],
    created: '4/22/2024',
  },
];

/** The policies; kept for the session because each blade is a document of its own. */
export function readPolicies(): Policy[] {
  const stored = sessionStorage.getItem(STORAGE_KEY);
  return stored ? (JSON.parse(stored) as Policy[]) : initialPolicies;
}

/** Adds a policy at the top. */
export function addPolicy(policy: Policy): void {
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify([policy, ...readPolicies()]));
}
