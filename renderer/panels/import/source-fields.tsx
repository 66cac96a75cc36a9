import { useText } from '../../app/use-text.ts';
import { idOf, isDateText, sourceTexts, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { TextLine } from '../../ui/fields.tsx';
import css from './import-dialog.module.css';

const FIELDS = ['publisher', 'licence', 'observed', 'retrieved'] as const;

/** What only a person knows of a file: who made it, under which terms, when. Printed in the report. */
export function SourceFields({ file }: { readonly file: ImportFile }) {
  const t = useText();
  const texts = sourceTexts(file);
  return (
    <section className={css['section']}>
      <h4>{t('import.source')}</h4>
      <p className={css['light']}>{t('import.source-text')}</p>
      <div className={css['fields']}>
        {FIELDS.map((field) => (
          <TextLine
            key={field}
            label={t(`import.source.${field}`)}
            value={texts[field]}
            problem={
              (field === 'observed' || field === 'retrieved') && !isDateText(texts[field])
                ? t('import.date-wrong')
                : null
            }
            onChange={(text) => {
              importStore.getState().describe(idOf(file), field, text);
            }}
          />
        ))}
      </div>
    </section>
  );
}
