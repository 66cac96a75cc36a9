import { useId, type ReactNode } from 'react';
import { useText } from '../../app/use-text.ts';
import { NoteInput } from './note-input.tsx';
import type { RangeDraft } from './site-draft.ts';
import css from './site-form.module.css';

/** Likely, lowest, highest; all empty is not known, or what `placeholder` says. */
export function RangeField(props: {
  readonly label: string;
  readonly value: RangeDraft;
  /** Code of the sentence that says what is wrong; null when nothing is. */
  readonly problem: string | null;
  readonly onChange: (value: RangeDraft) => void;
  /** Null draws no field for it. */
  readonly note: string | null;
  readonly onNote: (note: string) => void;
  /** What holds while nothing is typed; for the likely value alone, or for all three. */
  readonly placeholder?: string | RangeDraft;
  /** A few words, or a way on, under the label. */
  readonly hint?: ReactNode;
  /** What stands between the label and the fields, and after them. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}) {
  const t = useText();
  const problemId = useId();
  const { label, value, problem, onChange, note, onNote, placeholder, hint = null } = props;
  const held: Partial<RangeDraft> = typeof placeholder === 'string' ? { likely: placeholder } : (placeholder ?? {});
  return (
    <div className={css['range']} role="group" aria-label={label}>
      <span>
        {label}
        {hint !== null && <span className={css['state']}>{hint}</span>}
      </span>
      {props.before}
      {(['likely', 'low', 'high'] as const).map((part) => (
        <input
          key={part}
          className={css['small']}
          inputMode="decimal"
          aria-label={`${label}, ${t(`form.${part}`)}`}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder={held[part] ?? (part === 'likely' ? t('not-known') : t(`form.${part}`))}
          value={value[part]}
          onChange={(event) => {
            onChange({ ...value, [part]: event.target.value });
          }}
        />
      ))}
      {props.after}
      {note !== null && <NoteInput label={label} value={note} onChange={onNote} />}
      {problem !== null && (
        <span id={problemId} className={css['invalid']}>
          {t(problem)}
        </span>
      )}
    </div>
  );
}
