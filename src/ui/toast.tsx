import { Button } from './button';
import './toast.css';

export interface Toast {
  id: string;
  text: string;
  tone: 'info' | 'problem';
  action?: { label: string; run: () => void };
}

/** Short messages at the foot of the surface, read out politely. */
export function Toasts({
  toasts,
  onDismiss,
}: {
  toasts: Toast[];
  onDismiss: (id: string) => void;
}) {
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <div className="toast" data-tone={toast.tone} key={toast.id}>
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              size="small"
              onClick={() => {
                toast.action?.run();
                onDismiss(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => onDismiss(toast.id)}>
            Dismiss
          </Button>
        </div>
      ))}
    </div>
  );
}
