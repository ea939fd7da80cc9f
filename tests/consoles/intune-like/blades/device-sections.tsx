import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { createLocalAdminPassword, createRecoveryKey } from '../../shared/secrets.ts';
import type { Device } from '../data/devices.ts';
import { Compliance } from './devices-blade.tsx';
import { SecretPane } from './secret-pane.tsx';

function Facts({ facts }: { facts: Record<string, string> }) {
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: '180px 1fr',
        rowGap: 10,
        margin: 0,
        fontSize: 13,
      }}
    >
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt style={{ color: '#616161' }}>{name}</dt>
          <dd style={{ margin: 0 }}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function OverviewSection({ device }: { device: Device }) {
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <Compliance state={device.compliance} />
      </div>
      <Facts
        facts={{
          'Device name': device.name,
          'Primary user': device.owner,
          Ownership: 'Corporate',
          'Operating system': device.platform,
          'Device model': device.model,
          'Last check-in time': device.lastCheckIn,
        }}
      />
    </>
  );
}

export function HardwareSection({ device }: { device: Device }) {
  return (
    <Facts
      facts={{
        'Serial number': device.serial,
        'Device ID': device.id,
        'OS version': device.version,
        'Total storage': '475 GB',
        Encrypted: 'Yes',
      }}
    />
  );
}

/** The keys that unlock the device's drives; each is shown in a pane on demand. */
export function RecoveryKeysSection({ device }: { device: Device }) {
  const [shown, setShown] = useState<{ id: string; key: string } | null>(null);
  if (device.recoveryKeyIds.length === 0)
    return <Text>No BitLocker keys found for this device.</Text>;
  return (
    <>
      <Table aria-label="BitLocker keys" size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>BitLocker key ID</TableHeaderCell>
            <TableHeaderCell>BitLocker recovery key</TableHeaderCell>
            <TableHeaderCell>Drive type</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {device.recoveryKeyIds.map((id, index) => (
            <TableRow key={id}>
              <TableCell>{id}</TableCell>
              <TableCell>
                <Link as="button" onClick={() => setShown({ id, key: createRecoveryKey() })}>
                  Show recovery key
                </Link>
              </TableCell>
              <TableCell>{index === 0 ? 'Operating system drive' : 'Fixed data drive'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown && (
        <SecretPane
          title="Recovery key"
          label="BitLocker recovery key"
          value={shown.key}
          isHidden={false}
          facts={{ 'BitLocker key ID': shown.id, Device: device.name }}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

/** The password of the device's local administrator. */
export function LocalAdminPasswordSection({ device }: { device: Device }) {
  const [password, setPassword] = useState<string | null>(null);
  return (
    <>
      <Table aria-label="Local administrator accounts" size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>Account</TableHeaderCell>
            <TableHeaderCell>Local administrator password</TableHeaderCell>
            <TableHeaderCell>Last password rotation</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          <TableRow>
            <TableCell>hl-admin</TableCell>
            <TableCell>
              <Link as="button" onClick={() => setPassword(createLocalAdminPassword())}>
                Show local administrator password
              </Link>
            </TableCell>
            <TableCell>{device.lastCheckIn}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      {password !== null && (
        <SecretPane
          title="Local administrator password"
          label="Local administrator password"
          value={password}
          isHidden
          facts={{
            'Account name': 'hl-admin',
            'Security ID': 'S-1-5-21-1004336348-1177238915-682003330-500',
          }}
          onClose={() => setPassword(null)}
        />
      )}
    </>
  );
}
