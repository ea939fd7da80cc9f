import type { ComponentPropsWithRef } from 'react';
import { useDraft } from './use-draft';
import './live-text.css';

interface LiveTextProps extends Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange'> {
  label: string;
  value: string;
  onSave: (value: string) => Promise<unknown>;
  /** Draws a border at rest, as in a form. */
  framed?: boolean;
  /** Height at rest. */
  lines?: 1 | 3;
  /** Line breaks are turned into spaces. */
  singleLine?: boolean;
  /** Keys in the field; call `discard` to show what is stored again. */
  onKey?: (event: React.KeyboardEvent<HTMLTextAreaElement>, discard: () => void) => void;
}

/** Text edited in place: grows with its content and saves at each input. */
export function LiveText(props: LiveTextProps) {
  const { label, value, onSave, framed, lines = 1, singleLine, onKey, ...rest } = props;
  const draft = useDraft(value, onSave);
  return (
    <span
      className="live-text"
      data-mirror={draft.value || rest.placeholder}
      data-framed={framed || undefined}
      data-lines={lines}
    >
      <textarea
        {...rest}
        rows={1}
        aria-label={label}
        value={draft.value}
        onChange={(event) => {
          const text = event.target.value;
          draft.change(singleLine ? text.replaceAll(/[\r\n]+/g, ' ') : text);
        }}
        onFocus={(event) => {
          draft.onFocus();
          rest.onFocus?.(event);
        }}
        onBlur={(event) => {
          draft.onBlur();
          rest.onBlur?.(event);
        }}
        onKeyDown={(event) => onKey?.(event, draft.discard)}
      />
    </span>
  );
}
