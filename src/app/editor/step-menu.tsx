import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  Eye,
  EyeOff,
  FolderPlus,
  Merge,
  Plus,
  Split,
  Trash2,
} from 'lucide-react';
import type { Step } from '@/core/sop/model';
import { Menu, type MenuItem } from '@/ui/menu';
import type { EditorSession } from './editor-session';
import { useSession } from './session-context';
import { sectionOf } from './step-keys';

const SIZE = 16;

/** Everything that can be done to one step. */
export function StepMenu({ step }: { step: Step }) {
  const session = useSession();
  return (
    <Menu
      label={`More for step ${step.number}`}
      icon={<Ellipsis size={18} aria-hidden />}
      items={() => itemsFor(step, session)}
    />
  );
}

function itemsFor(step: Step, session: EditorSession): MenuItem[] {
  const patch = (fields: { hidden?: boolean; optional?: boolean }) =>
    void session.edit({ type: 'set-step', stepId: step.id, patch: fields });
  const section = sectionOf(step, session);
  return [
    {
      label: 'Add step below',
      keys: 'N',
      icon: <Plus size={SIZE} aria-hidden />,
      onSelect: () => session.addStep(section, step.id),
    },
    {
      label: 'Duplicate',
      keys: 'Ctrl+D',
      icon: <Copy size={SIZE} aria-hidden />,
      onSelect: () => session.duplicate([step.id]),
    },
    {
      label: 'Merge with next',
      keys: 'M',
      icon: <Merge size={SIZE} aria-hidden />,
      onSelect: () => session.mergeWithNext(step.id),
    },
    {
      label: 'Split at the caret',
      keys: 'Ctrl+Enter',
      icon: <Split size={SIZE} aria-hidden />,
      onSelect: () => void session.split(step.id, caretIn(step)),
    },
    {
      label: 'Begin a section here',
      icon: <FolderPlus size={SIZE} aria-hidden />,
      onSelect: () => session.group(restOfSection(step, session)),
    },
    {
      label: 'Move up',
      keys: 'Alt+↑',
      divided: true,
      icon: <ArrowUp size={SIZE} aria-hidden />,
      onSelect: () => session.moveByOne(step.id, -1),
    },
    {
      label: 'Move down',
      keys: 'Alt+↓',
      icon: <ArrowDown size={SIZE} aria-hidden />,
      onSelect: () => session.moveByOne(step.id, 1),
    },
    {
      label: step.hidden ? 'Show in exports' : 'Hide in exports',
      divided: true,
      icon: step.hidden ? <Eye size={SIZE} aria-hidden /> : <EyeOff size={SIZE} aria-hidden />,
      onSelect: () => patch({ hidden: !step.hidden }),
    },
    {
      label: step.optional ? 'Make required' : 'Make optional',
      onSelect: () => patch({ optional: !step.optional }),
      icon: <span className="menu-space" />,
    },
    {
      label: 'Delete',
      keys: 'Del',
      divided: true,
      danger: true,
      icon: <Trash2 size={SIZE} aria-hidden />,
      onSelect: () => void session.delete([step.id]),
    },
  ];
}

/** Where the caret last was in the step's text, as a UTF-16 offset. */
function caretIn(step: Step): number {
  const card = document.querySelector(`[data-step-id="${CSS.escape(step.id)}"]`);
  return card?.querySelector<HTMLTextAreaElement>('[data-part="text"]')?.selectionStart ?? 0;
}

function restOfSection(step: Step, session: EditorSession): string[] {
  const sections = session.store.getState().doc?.sections ?? [];
  const steps = sections.find((s) => s.steps.some((other) => other.id === step.id))?.steps ?? [];
  return steps.slice(steps.findIndex((other) => other.id === step.id)).map((other) => other.id);
}
