import { Copy, EyeOff, FolderPlus, Merge, Trash2, X } from 'lucide-react';
import { Button, IconButton } from '@/ui/button';
import { useEditor, useSession } from './session-context';
import { areConsecutive } from './step-places';
import './selection-bar.css';

/** What can be done to the chosen steps; stands at the foot while any are chosen. */
export function SelectionBar() {
  const session = useSession();
  const selected = useEditor((state) => state.selected);
  const canGroup = useEditor((state) => state.doc !== null && areConsecutive(state.doc, selected));
  if (selected.size === 0) return null;
  const ids = () => session.inOrder(selected);
  const one = selected.size === 1;
  return (
    <section className="selection-bar" aria-label="Selected steps">
      <strong>
        {selected.size} {one ? 'step' : 'steps'} selected
      </strong>
      <Button
        size="small"
        icon={<Merge size={15} aria-hidden />}
        disabled={one}
        onClick={() => session.merge(ids())}
      >
        Merge
      </Button>
      <Button
        size="small"
        icon={<FolderPlus size={15} aria-hidden />}
        disabled={!canGroup}
        title={canGroup ? undefined : 'A section is made of steps that follow one another'}
        onClick={() => session.group(ids())}
      >
        Group
      </Button>
      <Button
        size="small"
        icon={<Copy size={15} aria-hidden />}
        onClick={() => session.duplicate(ids())}
      >
        Duplicate
      </Button>
      <Button
        size="small"
        icon={<EyeOff size={15} aria-hidden />}
        onClick={() => {
          for (const stepId of ids()) {
            void session.edit({ type: 'set-step', stepId, patch: { hidden: true } });
          }
        }}
      >
        Hide
      </Button>
      <Button
        size="small"
        variant="danger"
        icon={<Trash2 size={15} aria-hidden />}
        onClick={() => void session.delete(ids())}
      >
        Delete
      </Button>
      <IconButton
        label="Clear the selection"
        size="small"
        icon={<X size={16} aria-hidden />}
        onClick={() => session.clearSelection()}
      />
    </section>
  );
}
