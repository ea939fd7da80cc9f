import {
  Checkbox,
  Dropdown,
  Link,
  Option,
  SearchBox,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
} from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowDownloadRegular,
  CheckmarkCircleFilled,
  ClockFilled,
  ErrorCircleFilled,
  LaptopRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import { type Device, devices } from '../data/devices.ts';
import { tellPortal } from '../messages.ts';
import { BladeFrame } from './blade-frame.tsx';

const HEADERS = [
  'Device name',
  'Platform',
  'Compliance',
  'OS version',
  'Primary user',
  'Last check-in',
];
const line = {
  display: 'grid',
  gridTemplateColumns: '40px 1.4fr 0.8fr 1.1fr 1.2fr 2fr 1.3fr',
  alignItems: 'center',
  gap: 8,
  fontSize: 13,
} as const;
const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** A compliance state with its coloured sign. */
export function Compliance({ state }: { state: Device['compliance'] }) {
  const Sign = {
    Compliant: CheckmarkCircleFilled,
    'Not compliant': ErrorCircleFilled,
    'In grace period': ClockFilled,
  }[state];
  const color = { Compliant: '#107c10', 'Not compliant': '#c50f1f', 'In grace period': '#bc4b09' }[
    state
  ];
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
      <Sign style={{ color }} aria-hidden="true" /> {state}
    </span>
  );
}

function DeviceCells({ device }: { device: Device }) {
  return (
    <>
      <div role="gridcell" style={clipped}>
        <Link
          as="button"
          onClick={() => tellPortal({ type: 'open-blade', path: `device/${device.id}` })}
        >
          {device.name}
        </Link>
      </div>
      <div role="gridcell">{device.platform}</div>
      <div role="gridcell">
        <Compliance state={device.compliance} />
      </div>
      <div role="gridcell">{device.version}</div>
      <div role="gridcell" style={clipped}>
        {device.owner}
      </div>
      <div role="gridcell" style={clipped}>
        {device.lastCheckIn}
      </div>
    </>
  );
}

function DeviceGrid({ shown }: { shown: Device[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const height = 480;
  const virtual = useVirtualRows({ count: shown.length, rowHeight: 40, viewHeight: height });
  function choose(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  return (
    <div role="grid" aria-label="All devices" aria-rowcount={shown.length + 1}>
      <div
        role="row"
        style={{ ...line, height: 36, fontWeight: 600, borderBottom: '1px solid #d1d1d1' }}
      >
        <span role="columnheader" aria-label="Selection" />
        {HEADERS.map((header) => (
          <span role="columnheader" key={header}>
            {header}
          </span>
        ))}
      </div>
      <div
        role="rowgroup"
        className="virtual-scroller"
        onScroll={virtual.onScroll}
        style={{ height, overflowY: 'auto' }}
      >
        <div role="presentation" style={{ height: virtual.totalHeight, position: 'relative' }}>
          {virtual.rows.map(({ slot, index, top }) => {
            const device = shown[index]!;
            return (
              <div
                role="row"
                key={slot}
                aria-rowindex={index + 2}
                style={{
                  ...line,
                  position: 'absolute',
                  insetInline: 0,
                  top,
                  height: 40,
                  borderBottom: '1px solid #f0f0f0',
                  boxSizing: 'border-box',
                }}
              >
                <div role="gridcell">
                  <Checkbox
                    aria-label="Select row"
                    checked={chosen.has(device.id)}
                    onChange={() => choose(device.id)}
                  />
                </div>
                <DeviceCells device={device} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** All devices, in a long grid with search and filter. */
export function DevicesBlade() {
  const [search, setSearch] = useState('');
  const [platform, setPlatform] = useState('All platforms');
  const wanted = search.trim().toLowerCase();
  const shown = devices.filter(
    (device) =>
      `${device.name} ${device.owner} ${device.serial}`.toLowerCase().includes(wanted) &&
      (platform === 'All platforms' || device.platform === platform),
  );
  return (
    <BladeFrame
      title="All devices"
      crumbs={[{ text: 'All devices', path: 'devices' }]}
      commands={
        <Toolbar aria-label="Commands" size="small">
          <ToolbarButton icon={<ArrowClockwiseRegular />} onClick={() => setSearch('')}>
            Refresh
          </ToolbarButton>
          <ToolbarButton
            icon={<ArrowDownloadRegular />}
            onClick={() =>
              tellPortal({
                type: 'notify',
                title: 'Export started',
                body: 'The list of devices is being prepared.',
              })
            }
          >
            Export
          </ToolbarButton>
          <ToolbarDivider />
          <ToolbarButton icon={<LaptopRegular />} disabled>
            Bulk device actions
          </ToolbarButton>
        </Toolbar>
      }
    >
      <div style={{ display: 'flex', gap: 12, marginBottom: 8, alignItems: 'center' }}>
        <SearchBox
          aria-label="Search devices"
          placeholder="Search by name, user or serial number"
          value={search}
          onChange={(_, data) => setSearch(data.value)}
          style={{ width: 320 }}
        />
        <Dropdown
          aria-label="Platform"
          value={platform}
          selectedOptions={[platform]}
          onOptionSelect={(_, data) => setPlatform(data.optionValue ?? 'All platforms')}
        >
          {['All platforms', 'Windows', 'macOS', 'iOS', 'Android'].map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
        <span style={{ fontSize: 12, color: '#616161' }}>{`${shown.length} devices`}</span>
      </div>
      <DeviceGrid shown={shown} />
    </BladeFrame>
  );
}
