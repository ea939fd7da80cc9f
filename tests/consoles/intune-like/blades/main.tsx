import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { CreatePolicyBlade } from './create-policy-blade.tsx';
import { DeviceBlade } from './device-blade.tsx';
import { DevicesBlade } from './devices-blade.tsx';
import { HomeBlade } from './home-blade.tsx';
import { PoliciesBlade } from './policies-blade.tsx';

function Blade({ path }: { path: string }) {
  const [kind, id] = path.split('/');
  if (kind === 'devices') return <DevicesBlade />;
  if (kind === 'device') return <DeviceBlade id={id ?? ''} />;
  if (kind === 'policies') return <PoliciesBlade />;
  if (kind === 'create-policy') return <CreatePolicyBlade />;
  return <HomeBlade />;
}

createRoot(document.getElementById('root')!).render(
  <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
    <Blade path={new URLSearchParams(location.search).get('path') ?? 'home'} />
  </FluentProvider>,
);
