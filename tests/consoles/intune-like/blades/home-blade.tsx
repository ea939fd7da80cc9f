import { Card, CardHeader, Link, Text } from '@fluentui/react-components';
import { devices } from '../data/devices.ts';
import { tellPortal } from '../messages.ts';
import { BladeFrame } from './blade-frame.tsx';

/** The first blade: how the devices are. */
export function HomeBlade() {
  const notCompliant = devices.filter((device) => device.compliance === 'Not compliant').length;
  const tiles = [
    {
      title: 'Managed devices',
      text: `${devices.length} enrolled`,
      link: 'View all devices',
      path: 'devices',
    },
    {
      title: 'Compliance',
      text: `${notCompliant} devices not compliant`,
      link: 'View compliance policies',
      path: 'policies',
    },
  ];
  return (
    <BladeFrame title="Home" crumbs={[]}>
      <div style={{ display: 'flex', gap: 16 }}>
        {tiles.map((tile) => (
          <Card key={tile.path} style={{ width: 280 }}>
            <CardHeader
              header={<Text weight="semibold">{tile.title}</Text>}
              description={<Text>{tile.text}</Text>}
            />
            <Link as="button" onClick={() => tellPortal({ type: 'open-blade', path: tile.path })}>
              {tile.link}
            </Link>
          </Card>
        ))}
      </div>
    </BladeFrame>
  );
}
