import { useId } from 'react';
import { useText } from '../../app/use-text.ts';
import { NoteInput } from './note-input.tsx';
import type { RangeDraft } from './site-draft.ts';
import css from './site-form.module.css';

/** Likely, lowest, highest; all empty is not known. */
export function RangeField(props: {
  readonly label: string;
  readonly value: RangeDraft;
  /** Code of the sentence that says what is wrong; null when nothing is. */
  readonly problem: string | null;
  readonly onChange: (value: RangeDraft) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
}) {
  const t = useText();
  const problemId = useId();
  const { label, value, problem, onChange, note, onNote } = props;
  return (
    <div className={css['range']} role="group" aria-label={label}>
      <span>{label}</span>
      {(['likely', 'low', 'high'] as const).map((part) => (
        <input
          key={part}
          className={css['small']}
          inputMode="decimal"
          aria-label={`${label}, ${t(`form.${part}`)}`}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder={part === 'likely' ? t('not-known') : t(`form.${part}`)}
          value={value[part]}
          onChange={(event) => {
            onChange({ ...value, [part]: event.target.value });
          }}
        />
      ))}
      <NoteInput label={label} value={note} onChange={onNote} />
      {problem !== null && (
        <span id={problemId} className={css['invalid']}>
          {t(problem)}
        </span>
      )}
    </div>
  );
}
