import type { ShownDuplicate } from '../../../core/ipc/duplicate-commands.ts';
import { fieldWords, valueWords } from '../../../core/workspace/conflict-words.ts';
import { DUPLICATE_CHOICES, type DuplicateChoice } from '../../../core/workspace/settle-duplicates.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { idOf, openDuplicates, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './import-dialog.module.css';

/** Rows that are perhaps there already, both sides of each, and what becomes of them: nothing is merged unasked. */
export function ReviewDuplicates({ file }: { readonly file: ImportFile }) {
  const t = useText();
  const { duplicates, choices } = file;
  const { decide } = importStore.getState();
  const rest = duplicates.count - duplicates.shown.length;
  return (
    <section className={css['section']} aria-labelledby="import-duplicates-title">
      <h4 id="import-duplicates-title">{t('import.duplicates-title', { count: duplicates.count })}</h4>
      <p className={css['light']}>{t('import.duplicates-text')}</p>
      <div className={css['forAll']} role="group" aria-label={t('import.duplicates-all')}>
        <span>{t('import.duplicates-all')}</span>
        {DUPLICATE_CHOICES.map((choice) => (
          <TextButton
            key={choice}
            label={`${t('import.duplicates-all')} ${t(`import.duplicate.${choice}`)}`}
            onPress={() => {
              decide(idOf(file), null, choice);
            }}
          >
            {t(`import.duplicate.${choice}`)}
          </TextButton>
        ))}
        <span className={css['light']} role="status">
          {t('import.duplicates-open', { count: openDuplicates(file) })}
        </span>
      </div>
      <ul className={css['duplicates']}>
        {duplicates.shown.map((pair) => (
          <Pair
            key={pair.incoming}
            pair={pair}
            choice={
              Object.hasOwn(choices.byId, pair.incoming) ? choices.byId[pair.incoming] : (choices.others ?? undefined)
            }
            onChoose={(choice) => {
              decide(idOf(file), pair.incoming, choice);
            }}
          />
        ))}
      </ul>
      {rest > 0 && <p className={css['light']}>{t('import.duplicates-more', { count: rest })}</p>}
    </section>
  );
}

function Pair(props: {
  readonly pair: ShownDuplicate;
  readonly choice: DuplicateChoice | undefined;
  readonly onChoose: (choice: DuplicateChoice) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { pair, choice, onChoose } = props;
  const { titles, reason, fills, differs } = pair;
  const fields = (names: readonly string[]) => names.map((field) => fieldWords(language, field)).join(', ');
  return (
    <li className={css['duplicate']}>
      <div>
        <p>
          <b>{titles.incoming}</b> <span className={css['light']}>{t(`import.duplicate-reason.${reason}`)}</span>
        </p>
        {titles.existing !== titles.incoming && <p>{t('import.duplicate-there', { title: titles.existing })}</p>}
        {differs.map(({ field, there, here }) => (
          <p key={field} className={css['light']}>
            {t('import.duplicate-differs', {
              ...{ field: fieldWords(language, field), here: valueWords(language, field, here) },
              there: valueWords(language, field, there),
            })}
          </p>
        ))}
        {fills.length > 0 && <p className={css['light']}>{t('import.duplicate-fills', { fields: fields(fills) })}</p>}
      </div>
      <ChoiceList
        label={t('import.duplicate-choice', { title: titles.incoming })}
        hidesLabel
        value={choice ?? ''}
        placeholder={t('import.duplicate-choose')}
        options={DUPLICATE_CHOICES.map((value) => ({ value, text: t(`import.duplicate.${value}`) }))}
        onChange={(value) => {
          const chosen = DUPLICATE_CHOICES.find((one) => one === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </li>
  );
}
