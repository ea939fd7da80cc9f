import { Dialog } from '@/ui/dialog';
import './keys-dialog.css';

const KEYS: [string, string][] = [
  ['Alt + ↑ / ↓', 'Move the step (or the selection) up or down'],
  ['Ctrl + Enter', 'Split the step at the caret'],
  ['Ctrl + D', 'Duplicate'],
  ['Ctrl + Z, Ctrl + Shift + Z', 'Undo, redo'],
  ['Enter', 'Leave the text; on a step: edit its text'],
  ['Esc', 'Leave a field for its step; clear the selection'],
  ['↑ / ↓ on a step', 'Go to the step before or after'],
  ['Space on a step', 'Select it; with Shift, everything up to it'],
  ['N on a step', 'Add a step below'],
  ['M on a step', 'Merge with the next step'],
  ['Delete on a step', 'Delete it'],
  ['?', 'Show these keys'],
];

/** Every key that the editor knows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
