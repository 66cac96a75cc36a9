import { useId, useState, type KeyboardEvent } from 'react';
import { readWhole } from './read-whole.ts';
import css from './whole-number.module.css';

/** What stands in the field while it is not the value: typed, and refused once it was left. */
type Draft = { readonly text: string; readonly isRefused: boolean; readonly over: number };

/**
 * A whole number from 0 to 100 in a small field, taken over when it is left or with Enter; its name is read out. What
 * cannot be read stays in the field, with `problem` below it.
 *
 * It is the browser's own field: a slider that moves draws one a group in its frame.
 */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
  /** Says what can be typed. */
  readonly problem: string;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, unit, problem, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<Draft | null>(null);
  // A value that changed elsewhere takes the place of what was typed over the old one.
  const draft = typed?.over === value ? typed : null;
  const take = (next: number) => {
    setTyped(null);
    if (next !== value) onChange(next);
  };
  const leave = () => {
    if (draft === null) return;
    const read = draft.text.trim() === '' ? value : readWhole(draft.text);
    if (read === null) setTyped({ ...draft, isRefused: true });
    else take(read);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = draft === null ? value : (readWhole(draft.text) ?? value);
    take(Math.min(100, Math.max(0, from + step)));
  };
  const isRefused = draft?.isRefused === true;
  return (
    <div className={css['number']}>
      <input
        className={css['input']}
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? id : undefined}
        value={draft?.text ?? String(value)}
        onChange={(event) => {
          setTyped({ text: event.target.value, isRefused: false, over: value });
        }}
        onBlur={leave}
        onKeyDown={press}
      />
      {unit !== undefined && (
        <span className={css['unit']} aria-hidden="true">
          {unit}
        </span>
      )}
      {isRefused && (
        <span id={id} className={css['problem']}>
          {problem}
        </span>
      )}
    </div>
  );
}
