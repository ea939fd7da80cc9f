import { type ReactNode, useId } from 'react';
import './choice.css';

export interface ChoiceOption<T extends string> {
  value: T;
  title: ReactNode;
  note?: string;
  testId?: string;
}

interface ChoicesProps<T extends string> {
  legend: string;
  /** The legend is read out but not shown. */
  legendHidden?: boolean;
  options: ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** One of a few, each with a sentence. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className="choices" disabled={props.disabled}>
      <legend className={props.legendHidden ? 'visually-hidden' : undefined}>{props.legend}</legend>
      {props.options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            data-testid={option.testId}
            onChange={() => props.onChange(option.value)}
          />
          <span className="choice-title">{option.title}</span>
          {option.note && <span className="choice-note">{option.note}</span>}
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** A check box with its words. */
export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(e) => onChange(e.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
