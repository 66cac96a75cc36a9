import { useState } from 'react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { useText } from '../../app/use-text.ts';
import { idOf, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { readCrsText } from './crs-text.ts';
import css from './import-dialog.module.css';

/** The best come first; more would push the file itself out of sight. *heuristic* */
const FIRST_CHOICES = 4;

/** Systems that would put the file somewhere sensible, with the place, and a field for any other. */
export function CrsChoices({ file, review }: { readonly file: ImportFile; readonly review: ImportReview }) {
  const t = useText();
  const [text, setText] = useState('');
  const [isLong, setIsLong] = useState(false);
  const code = readCrsText(text);
  const { crsChoices } = review;
  const shown = isLong ? crsChoices : crsChoices.slice(0, FIRST_CHOICES);
  const use = (crs: string) => {
    importStore.getState().ask(idOf(file), { crs });
  };
  return (
    <div className={css['crs']}>
      {crsChoices.length > 0 && (
        <ul className={css['choices']} aria-label={t('import.crs-choices')}>
          {shown.map((choice) => (
            <li key={choice.code} className={css['choice']}>
              <span>
                <b>{choice.code}</b> {choice.name}
                <span className={css['light']}>
                  {' '}
                  {choice.place === null ? t('import.crs-nowhere') : t('import.crs-place', { place: choice.place })}
                </span>
              </span>
              <TextButton
                onPress={() => {
                  use(choice.code);
                }}
              >
                {t('import.crs-use', { crs: choice.code })}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {shown.length < crsChoices.length && (
        <LinkButton
          onPress={() => {
            setIsLong(true);
          }}
        >
          {t('import.crs-more', { count: crsChoices.length - shown.length })}
        </LinkButton>
      )}
      <form
        className={css['inline']}
        onSubmit={(event) => {
          event.preventDefault();
          if (code !== null) use(code);
        }}
      >
        <TextLine
          label={t('import.crs-other')}
          value={text}
          onChange={setText}
          problem={text.trim() === '' || code !== null ? null : t('import.crs-wrong')}
        />
        <TextButton
          isDisabled={code === null}
          onPress={() => {
            if (code !== null) use(code);
          }}
        >
          {t('import.crs-use-it')}
        </TextButton>
      </form>
    </div>
  );
}
