import { SearchBox, Tab, TabList, Text } from '@fluentui/react-components';
import { DesktopRegular, InfoRegular, KeyRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { devices } from '../data/devices.ts';
import { BladeFrame } from './blade-frame.tsx';
import { DeviceCommands } from './device-commands.tsx';
import {
  HardwareSection,
  LocalAdminPasswordSection,
  OverviewSection,
  RecoveryKeysSection,
} from './device-sections.tsx';

const SECTIONS = [
  { name: 'Overview', icon: <InfoRegular />, Body: OverviewSection },
  { name: 'Hardware', icon: <DesktopRegular />, Body: HardwareSection },
  { name: 'Recovery keys', icon: <KeyRegular />, Body: RecoveryKeysSection },
  { name: 'Local admin password', icon: <LockClosedRegular />, Body: LocalAdminPasswordSection },
];

/** One device: its own menu at the left, commands above, a section at the right. */
export function DeviceBlade({ id }: { id: string }) {
  const device = devices.find((candidate) => candidate.id === id);
  const [current, setCurrent] = useState('Overview');
  const [search, setSearch] = useState('');
  if (!device) return <Text>This device does not exist or was removed.</Text>;
  const section = SECTIONS.find((candidate) => candidate.name === current)!;
  return (
    <BladeFrame
      title={device.name}
      subtitle="Device"
      crumbs={[
        { text: 'All devices', path: 'devices' },
        { text: device.name, path: `device/${id}` },
      ]}
      commands={<DeviceCommands device={device} />}
    >
      <div style={{ display: 'flex', gap: 24, height: '100%' }}>
        <nav
          aria-label="Device menu"
          style={{ width: 210, flex: 'none', borderInlineEnd: '1px solid #e0e0e0' }}
        >
          <SearchBox
            aria-label="Search the menu"
            placeholder="Search"
            size="small"
            value={search}
            onChange={(_, data) => setSearch(data.value)}
            style={{ width: 190, marginBottom: 8 }}
          />
          <TabList
            vertical
            selectedValue={current}
            onTabSelect={(_, data) => setCurrent(String(data.value))}
          >
            {SECTIONS.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())).map(
              ({ name, icon }) => (
                <Tab key={name} value={name} icon={icon}>
                  {name}
                </Tab>
              ),
            )}
          </TabList>
        </nav>
        <section aria-label={current} style={{ flex: 1, minWidth: 0 }}>
          <h2 style={{ fontSize: 16, margin: '0 0 12px' }}>{current}</h2>
          <section.Body device={device} />
        </section>
      </div>
    </BladeFrame>
  );
}
