import { useText } from '../../app/use-text.ts';
import css from './site-form.module.css';

/** Where a fact is from, in a few words; kept with the fact. */
export function NoteInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (note: string) => void;
}) {
  const t = useText();
  const { label, value, onChange } = props;
  return (
    <input
      className={css['note']}
      aria-label={`${label}, ${t('form.note-of-fact')}`}
      placeholder={t('form.note-of-fact')}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
