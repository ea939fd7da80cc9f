import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { Button, IconButton } from '@/ui/button';
import { LiveText } from '@/ui/live-text';
import { useDraft } from '@/ui/use-draft';

interface ListFieldProps {
  label: string;
  /** What one entry is, e.g. `prerequisite`. */
  item: string;
  placeholder?: string;
  values: string[];
  onSave: (values: string[]) => Promise<unknown>;
}

/** A list of short texts. Enter adds one more. */
export function ListField({ label, item, placeholder, values, onSave }: ListFieldProps) {
  const draft = useDraft(values, onSave);
  const ref = useRef<HTMLDivElement>(null);
  const add = () => {
    draft.change([...draft.value, '']);
    // after React has drawn the new line
    requestAnimationFrame(() =>
      [...(ref.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus(),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether the focus is in one of its fields
    <div className="list-field" ref={ref} onFocus={draft.onFocus} onBlur={draft.onBlur}>
      {draft.value.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place in the list
        <div className="list-row" key={index}>
          <LiveText
            label={`${label}, ${index + 1}`}
            framed
            singleLine
            placeholder={placeholder}
            value={value}
            onSave={async (text) =>
              draft.change(draft.value.map((other, i) => (i === index ? text : other)))
            }
            onKey={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
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
        onClick={add}
      >
        Add {item}
      </Button>
    </div>
  );
}
