import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { Plus } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { Section, SopDocument, Step } from '@/core/sop/model';
import { Button } from '@/ui/button';
import { SectionHeading } from './section-heading';
import { useSession } from './session-context';
import { StepCard } from './step-card';
import { chosen } from './step-keys';
import { allSteps, placeOnDrop } from './step-places';
import './step-list.css';

/** Rows stay where they are while one is dragged; a line shows where it will go. */
const NO_SHIFT = () => null;

/**
 * Sections and steps as one flat list of keyed rows, so that a step keeps its element, and with it the focus,
 * when it moves to another section.
 */
export function StepList({ doc }: { doc: SopDocument }) {
  const session = useSession();
  const [dragged, setDragged] = useState<string | null>(null);
  const ids = useMemo(
    () => doc.sections.flatMap((section) => [section.id, ...section.steps.map((s) => s.id)]),
    [doc],
  );
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const step = allSteps(doc).find((s) => s.id === active.id);
    if (!step || !over || over.id === active.id) return;
    const below = ids.indexOf(String(over.id)) > ids.indexOf(step.id);
    const place = placeOnDrop(doc, String(over.id), below);
    if (place) void session.edit({ type: 'move-steps', stepIds: chosen(step, session), ...place });
  };
  const carried = dragged ? allSteps(doc).find((step) => step.id === dragged) : undefined;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
      accessibility={{ announcements: announcementsFor(doc) }}
    >
      <SortableContext items={ids} strategy={NO_SHIFT}>
        <div className="step-list">
          {doc.sections.flatMap((section, index) => [
            <SectionRow key={section.id} section={section} index={index} doc={doc} />,
            ...section.steps.map((step) => <StepRow key={step.id} step={step} />),
          ])}
        </div>
      </SortableContext>
      <AddAtEnd section={doc.sections.at(-1)} />
      <DragOverlay dropAnimation={null}>{carried && <Carried step={carried} />}</DragOverlay>
    </DndContext>
  );
}

function SectionRow({
  section,
  index,
  doc,
}: {
  section: Section;
  index: number;
  doc: SopDocument;
}) {
  const { setNodeRef, isOver } = useSortable({
    id: section.id,
    disabled: { draggable: true, droppable: false },
  });
  return (
    <div ref={setNodeRef} className="row" data-drop={isOver ? 'below' : undefined}>
      <SectionHeading
        section={section}
        before={doc.sections[index - 1]}
        beforeThat={doc.sections[index - 2]}
        next={doc.sections[index + 1]}
        alone={doc.sections.length === 1}
      />
    </div>
  );
}

const StepRow = memo(function StepRow({ step }: { step: Step }) {
  const { setNodeRef, attributes, listeners, isDragging, isOver, index, activeIndex } = useSortable(
    {
      id: step.id,
    },
  );
  const drop = isOver && !isDragging ? (index > activeIndex ? 'below' : 'above') : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: dnd-kit makes new objects with the same content at every move
  const handle = useMemo(() => ({ ...attributes, ...listeners }), [step.id, isDragging]);
  return (
    <div ref={setNodeRef} className="row" data-drop={drop} data-dragging={isDragging || undefined}>
      <StepCard step={step} handle={handle} />
    </div>
  );
});

function Carried({ step }: { step: Step }) {
  const session = useSession();
  const ids = chosen(step, session);
  return (
    <div className="carried">
      <span className="step-number">{step.number}</span>
      <span className="carried-text">
        {ids.length > 1 ? `${ids.length} steps` : step.text || 'Empty step'}
      </span>
    </div>
  );
}

function AddAtEnd({ section }: { section: Section | undefined }) {
  const session = useSession();
  if (!section) return null;
  return (
    <Button
      className="button add-step"
      data-testid="add-step"
      variant="quiet"
      icon={<Plus size={16} aria-hidden />}
      onClick={() => session.addStep(section.id, section.steps.at(-1)?.id ?? null)}
    >
      Add a step
    </Button>
  );
}

function announcementsFor(doc: SopDocument) {
  const nameOf = (id: string | number) => {
    const step = allSteps(doc).find((s) => s.id === id);
    if (step) return `step ${step.number}`;
    return `section ${doc.sections.find((s) => s.id === id)?.title || 'without a title'}`;
  };
  type Over = { active: { id: string | number }; over: { id: string | number } | null };
  return {
    onDragStart: ({ active }: Pick<Over, 'active'>) =>
      `Picked up ${nameOf(active.id)}. Arrow keys move it, Space drops it, Escape puts it back.`,
    onDragOver: ({ over }: Over) => (over ? `At ${nameOf(over.id)}.` : undefined),
    onDragEnd: ({ active, over }: Over) =>
      over ? `Dropped ${nameOf(active.id)} at ${nameOf(over.id)}.` : 'Put back.',
    onDragCancel: () => 'Put back.',
  };
}
