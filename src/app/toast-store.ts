import { create } from 'zustand';
import type { Toast } from '@/ui/toast';

const LIFETIME_MS = { info: 8000, problem: 15000 };
const MOST_AT_ONCE = 3;

interface ToastState {
  toasts: Toast[];
  show: (toast: Omit<Toast, 'id'>) => void;
  dismiss: (id: string) => void;
}

/** Messages at the foot of this surface. */
export const useToasts = create<ToastState>((set, get) => ({
  toasts: [],
  show: (toast) => {
    const id = crypto.randomUUID();
    set((state) => ({
      toasts: [...state.toasts.filter((t) => t.text !== toast.text), { ...toast, id }].slice(
        -MOST_AT_ONCE,
      ),
    }));
    setTimeout(() => get().dismiss(id), LIFETIME_MS[toast.tone]);
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((t) => t.id !== id) })),
}));

/** Tells the person about something that did not work. */
export function showProblem(text: string): void {
  useToasts.getState().show({ text, tone: 'problem' });
}
