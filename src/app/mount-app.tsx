import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { ignoreEmptyResizes } from '@/ui/ignore-empty-resizes';
import { Toasts } from '@/ui/toast';
import type { AppPorts } from './ports';
import { PortsProvider } from './ports-context';
import { PopupSurface } from './surfaces/popup-surface';
import { SidePanelSurface } from './surfaces/side-panel-surface';
import { TabSurface } from './surfaces/tab-surface';
import { useToasts } from './toast-store';

const SURFACES = { popup: PopupSurface, 'side-panel': SidePanelSurface, tab: TabSurface };

/** Puts the app into the page's `#root`, laid out for the surface it is in. */
export function mountApp(surface: keyof typeof SURFACES, ports: AppPorts): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  document.documentElement.dataset.surface = surface;
  ignoreEmptyResizes();
  const Surface = SURFACES[surface];
  createRoot(root).render(
    <StrictMode>
      <PortsProvider value={ports}>
        <Surface />
        <ToastArea />
      </PortsProvider>
    </StrictMode>,
  );
}

function ToastArea() {
  const { toasts, dismiss } = useToasts();
  return <Toasts toasts={toasts} onDismiss={dismiss} />;
}
