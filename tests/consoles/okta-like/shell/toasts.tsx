import { Toast, ToastStack } from '@okta/odyssey-react-mui';
import { createStore } from '../../shared/create-store.ts';

interface ToastMessage {
  id: number;
  severity: 'success' | 'info' | 'warning' | 'error';
  text: string;
}

const toasts = createStore<ToastMessage[]>([]);
let lastId = 0;

/** Shows a message in the corner; it goes away by itself after six seconds. */
export function showToast(text: string, severity: ToastMessage['severity'] = 'success'): void {
  lastId += 1;
  const toast = { id: lastId, severity, text };
  toasts.update((list) => [...list, toast]);
}

/** The corner where messages appear. */
export function Toasts() {
  return (
    <ToastStack>
      {toasts.use().map((toast) => (
        <Toast
          key={toast.id}
          severity={toast.severity}
          text={toast.text}
          role="status"
          isVisible
          autoHideDuration={6000}
          onHide={() => toasts.update((list) => list.filter((other) => other.id !== toast.id))}
        />
      ))}
    </ToastStack>
  );
}
