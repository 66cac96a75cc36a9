import { useState } from 'react';
import type { ClassFactName } from '../../../core/sites/class-facts.ts';
import { PartialDate } from '../../../core/units/partial-date.ts';
import { useText } from '../../app/use-text.ts';
import { TextLine } from '../../ui/fields.tsx';
import css from './conversion-place.module.css';

/** When the word was or will be true; counts when the field is left or Enter is pressed, Esc takes back what was typed. */
export function PlanDate(props: {
  readonly name: ClassFactName;
  readonly date: string | null;
  readonly onDone: (date: string | null) => void;
}) {
  const t = useText();
  const { name, date, onDone } = props;
  const [text, setText] = useState(date ?? '');
  const [isWrong, setWrong] = useState(false);
  const done = () => {
    const typed = text.trim();
    const isDate = typed === '' || PartialDate.safeParse(typed).success;
    setWrong(!isDate);
    if (isDate && typed !== (date ?? '')) onDone(typed === '' ? null : typed);
  };
  return (
    <span
      className={css['wordNote']}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') {
          setText(date ?? '');
          setWrong(false);
        }
      }}
    >
      <TextLine
        label={t(`form.${name}Date`)}
        value={text}
        problem={isWrong ? t('form.date-wrong') : null}
        onChange={setText}
        onBlur={done}
      />
    </span>
  );
}
