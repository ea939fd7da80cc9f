import { ArrowDown, ArrowUp, Ellipsis, FolderMinus, Plus } from 'lucide-react';
import type { Section } from '@/core/sop/model';
import { LiveText } from '@/ui/live-text';
import { Menu, type MenuItem } from '@/ui/menu';
import { useSession } from './session-context';

interface SectionHeadingProps {
  section: Section;
  before: Section | undefined;
  beforeThat: Section | undefined;
  next: Section | undefined;
  /** It is the only one: its title may stay empty, and it shows quietly. */
  alone: boolean;
}

/** A section's title, edited in place, over its steps. */
export function SectionHeading({ section, before, beforeThat, next, alone }: SectionHeadingProps) {
  const session = useSession();
  const items = (): MenuItem[] => [
    {
      label: 'Add step at the top',
      icon: <Plus size={16} aria-hidden />,
      onSelect: () => session.addStep(section.id, null),
    },
    {
      label: 'Move section up',
      icon: <ArrowUp size={16} aria-hidden />,
      disabled: !before,
      onSelect: () =>
        void session.edit({
          type: 'move-section',
          sectionId: section.id,
          afterSectionId: beforeThat?.id ?? null,
        }),
    },
    {
      label: 'Move section down',
      icon: <ArrowDown size={16} aria-hidden />,
      disabled: !next,
      onSelect: () =>
        next &&
        void session.edit({
          type: 'move-section',
          sectionId: section.id,
          afterSectionId: next.id,
        }),
    },
    {
      label: 'Remove heading, keep steps',
      divided: true,
      icon: <FolderMinus size={16} aria-hidden />,
      disabled: alone && section.title === '',
      onSelect: () => void session.edit({ type: 'ungroup-section', sectionId: section.id }),
    },
  ];
  return (
    <div className="section-heading" data-quiet={(alone && section.title === '') || undefined}>
      <h2>
        <LiveText
          label="Section title"
          data-testid="section-title"
          placeholder={alone ? 'Name this section (optional)' : 'Name this section'}
          singleLine
          value={section.title}
          onSave={(title) =>
            session.edit({ type: 'set-section-title', sectionId: section.id, title })
          }
          onKey={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      </h2>
      <span className="section-count">
        {section.steps.length} {section.steps.length === 1 ? 'step' : 'steps'}
      </span>
      <Menu
        label={`More for section ${section.title || 'without a title'}`}
        icon={<Ellipsis size={18} aria-hidden />}
        items={items}
      />
    </div>
  );
}
