import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Portal } from './portal.tsx';

const { bladeOrigin } = (await (await fetch('/config.json')).json()) as { bladeOrigin: string };
createRoot(document.getElementById('root')!).render(
  <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
    <Portal bladeOrigin={bladeOrigin} />
  </FluentProvider>,
);
