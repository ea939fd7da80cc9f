import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '@/ui/button';
import { Check } from '@/ui/choice';
import { LiveText } from '@/ui/live-text';
import { useDraft } from '@/ui/use-draft';
import type { TableColumn } from './field-groups';

type Row = Record<string, string | boolean>;

interface TableFieldProps {
  label: string;
  /** What one row is, e.g. `role`. */
  item: string;
  columns: TableColumn[];
  rows: Row[];
  onSave: (rows: Row[]) => Promise<unknown>;
}

/** A list of things with several parts each; every change saves the list. */
export function TableField({ label, item, columns, rows, onSave }: TableFieldProps) {
  const draft = useDraft(rows, onSave);
  const set = (index: number, key: string, value: string | boolean) =>
    draft.change(draft.value.map((row, i) => (i === index ? { ...row, [key]: value } : row)));
  const empty = () =>
    Object.fromEntries(columns.map((c) => [c.key, c.kind === 'check' ? false : '']));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether the focus is in one of its fields
    <div className="table-field" onFocus={draft.onFocus} onBlur={draft.onBlur}>
      {draft.value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place in the list
        <div className="table-row" key={index}>
          {columns.map((column) => (
            <div className="table-cell" key={column.key} data-kind={column.kind}>
              {column.kind === 'check' ? (
                <Check
                  checked={row[column.key] === true}
                  onChange={(checked) => set(index, column.key, checked)}
                >
                  {column.label}
                </Check>
              ) : (
                <>
                  <span className="table-label" aria-hidden>
                    {column.label}
                  </span>
                  <LiveText
                    label={`${column.label}, ${item} ${index + 1}`}
                    framed
                    placeholder={column.placeholder}
                    value={String(row[column.key] ?? '')}
                    onSave={async (text) => set(index, column.key, text)}
                  />
                </>
              )}
            </div>
          ))}
          <IconButton
            label={`Remove ${item} ${index + 1}`}
            size="small"
            icon={<X size={15} aria-hidden />}
            onClick={() => draft.change(draft.value.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        icon={<Plus size={15} aria-hidden />}
        aria-label={`Add ${item} to ${label}`}
        onClick={() => draft.change([...draft.value, empty()])}
      >
        Add {item}
      </Button>
    </div>
  );
}
