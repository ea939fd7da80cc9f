import { Trash2 } from 'lucide-react';
import type { SopSummary } from '@/storage/sop-store';
import { IconButton } from '@/ui/button';
import { hashOf } from '../route';
import { useToasts } from '../toast-store';
import { useCommand } from '../use-recording';
import { statusName } from './status-name';
import { when } from './when';

/** One SOP of the list. */
export function LibraryRow({ sop }: { sop: SopSummary }) {
  const command = useCommand();
  const title = sop.title || 'Untitled SOP';
  const remove = async () => {
    if (!(await command({ type: 'sop/delete', sopId: sop.id }))) return;
    useToasts.getState().show({
      text: `Deleted “${title}”.`,
      tone: 'info',
      action: {
        label: 'Undo',
        run: () => void command({ type: 'sop/restore', sopId: sop.id }),
      },
    });
  };
  return (
    <li className="sop-row" data-testid="sop-row">
      <a href={hashOf({ name: 'sop', id: sop.id })}>{title}</a>
      <p className="sop-facts">
        <span className="sop-status" data-status={sop.status}>
          {statusName(sop.status)}
        </span>
        <span>
          {sop.steps} {sop.steps === 1 ? 'step' : 'steps'}
        </span>
        <span>{when(sop.updatedAt, Date.now())}</span>
        {sop.client && <span>{sop.client}</span>}
        {sop.tags.map((tag) => (
          <span key={tag} className="sop-tag">
            {tag}
          </span>
        ))}
      </p>
      <IconButton
        label={`Delete ${title}`}
        icon={<Trash2 size={16} aria-hidden />}
        onClick={() => void remove()}
      />
    </li>
  );
}
