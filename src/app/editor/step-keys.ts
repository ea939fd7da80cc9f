import type { KeyboardEvent } from 'react';
import type { Step } from '@/core/sop/model';
import type { EditorSession } from './editor-session';

/** Keys on a step: those with a modifier work in its fields too, the plain ones while the step itself has focus. */
export function handleStepKey(
  event: KeyboardEvent<HTMLElement>,
  step: Step,
  session: EditorSession,
) {
  const onCard = event.target === event.currentTarget;
  const action = event.altKey
    ? altKey(event, step, session)
    : event.ctrlKey || event.metaKey
      ? controlKey(event, step, session)
      : onCard
        ? cardKey(event, step, session)
        : fieldKey(event, step, session);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

type Action = (() => void) | undefined;

function altKey(event: KeyboardEvent, step: Step, session: EditorSession): Action {
  if (event.key === 'ArrowUp') return () => session.moveByOne(step.id, -1);
  if (event.key === 'ArrowDown') return () => session.moveByOne(step.id, 1);
}

function controlKey(event: KeyboardEvent, step: Step, session: EditorSession): Action {
  if (event.key.toLowerCase() === 'd') return () => session.duplicate(chosen(step, session));
}

function cardKey(event: KeyboardEvent, step: Step, session: EditorSession): Action {
  switch (event.key) {
    case 'ArrowUp':
      return () => session.focusNeighbour(step.id, -1);
    case 'ArrowDown':
      return () => session.focusNeighbour(step.id, 1);
    case 'Enter':
      return () => session.focusStep(step.id, 'text');
    case ' ':
      return () => session.toggleSelected(step.id, event.shiftKey);
    case 'Delete':
    case 'Backspace':
      return () => void session.delete(chosen(step, session));
    case 'm':
      return () => session.mergeWithNext(step.id);
    case 'n':
      return () => session.addStep(sectionOf(step, session), step.id);
    case 'Escape':
      return () => session.clearSelection();
  }
}

function fieldKey(event: KeyboardEvent, step: Step, session: EditorSession): Action {
  if (event.key === 'Escape') return () => session.focusStep(step.id, 'card');
}

/** The selection when the step is part of it, else the step alone. */
export function chosen(step: Step, session: EditorSession): string[] {
  const { selected } = session.store.getState();
  return selected.has(step.id) ? session.inOrder(selected) : [step.id];
}

export function sectionOf(step: Step, session: EditorSession): string {
  const sections = session.store.getState().doc?.sections ?? [];
  return sections.find((section) => section.steps.some((s) => s.id === step.id))?.id ?? '';
}
