import {
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BladeMessage, Crumb } from '../messages.ts';
import { Crumbs } from './crumbs.tsx';
import { LeftNav } from './left-nav.tsx';
import { NotificationsPane, type PortalNotification } from './notifications-pane.tsx';
import { TopBar } from './top-bar.tsx';

const TOASTER = 'portal-toasts';

function openBlade(path: string): void {
  location.hash = `view/${path}`;
}

function useBladePath(): string {
  const hash = useSyncExternalStore(
    (listener) => {
      addEventListener('hashchange', listener);
      return () => removeEventListener('hashchange', listener);
    },
    () => location.hash,
  );
  return hash.replace(/^#view\//, '') || 'home';
}

/** The portal: bar, menu and breadcrumb in the top document, and one blade in a frame of another origin. */
export function Portal({ bladeOrigin }: { bladeOrigin: string }) {
  const path = useBladePath();
  const [crumbs, setCrumbs] = useState<Crumb[]>([]);
  const [notifications, setNotifications] = useState<PortalNotification[]>([]);
  const [isPaneOpen, setIsPaneOpen] = useState(false);
  const { dispatchToast } = useToastController(TOASTER);

  useEffect(() => {
    function receive(event: MessageEvent<BladeMessage>): void {
      if (event.origin !== bladeOrigin) return;
      const message = event.data;
      if (message.type === 'open-blade') openBlade(message.path);
      if (message.type === 'show-crumbs') setCrumbs(message.crumbs);
      if (message.type === 'planted-secret') {
        window.__plantedSecrets = [...(window.__plantedSecrets ?? []), message.value];
      }
      if (message.type === 'notify') {
        setNotifications((list) => [
          { id: list.length, title: message.title, body: message.body },
          ...list,
        ]);
        dispatchToast(
          <Toast>
            <ToastTitle>{message.title}</ToastTitle>
            <ToastBody>{message.body}</ToastBody>
          </Toast>,
          { intent: 'success', timeout: 5000 },
        );
      }
    }
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, [bladeOrigin, dispatchToast]);

  const title = crumbs.at(-1)?.text ?? 'Home';
  useEffect(() => {
    document.title = `${title} - Harborlight endpoint portal`;
  }, [title]);

  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <TopBar unread={notifications.length} onOpenNotifications={() => setIsPaneOpen(true)} />
      <div style={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <LeftNav path={path} onOpen={openBlade} />
        <main
          style={{
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexDirection: 'column',
            padding: '4px 0 0',
          }}
        >
          <Crumbs crumbs={crumbs} onOpen={openBlade} />
          {/* A new frame for each blade, as portals do: what is in it loads while the person already looks at it. */}
          <iframe
            key={path}
            title={title}
            src={`${bladeOrigin}/blade.html?path=${encodeURIComponent(path)}`}
            allow="clipboard-write"
            style={{ flex: 1, border: 0, width: '100%' }}
          />
        </main>
      </div>
      <NotificationsPane
        isOpen={isPaneOpen}
        notifications={notifications}
        onClose={() => setIsPaneOpen(false)}
      />
      <Toaster toasterId={TOASTER} position="bottom-end" />
    </div>
  );
}
