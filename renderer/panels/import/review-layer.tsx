import { useState } from 'react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { idOf, nameOf, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './import-dialog.module.css';
import { RoleChoice } from './role-choice.tsx';

/** What the rows are, how the layer is called, and which part of the file is read. */
export function ReviewLayer(props: {
  readonly file: ImportFile;
  readonly review: ImportReview;
  readonly isReplacing: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const { file, review, isReplacing } = props;
  const { ask, rename } = importStore.getState();
  const id = idOf(file);
  const layers = review.layers.map(({ name, rows, geometry }) => ({
    value: name,
    text: [name, rows === null ? null : t('import.layer-rows', { rows: formatNumber(rows, language) }), geometry]
      .filter((part) => part !== null)
      .join(' · '),
  }));
  return (
    <section className={css['section']}>
      <h4>{t('import.layer-title')}</h4>
      <div className={css['fields']}>
        {isReplacing ? (
          <p className={css['light']}>{t('import.role-fixed', { role: review.role ?? 'overlay' })}</p>
        ) : (
          <>
            {/* While it is asked, the question above has the choice. */}
            {review.role !== null && <RoleChoice file={file} role={review.role} />}
            <TextLine
              label={t('import.name')}
              value={nameOf(file)}
              problem={nameOf(file).trim() === '' ? t('import.question.name') : null}
              onChange={(name) => {
                rename(id, name);
              }}
            />
          </>
        )}
        {layers.length > 1 && (
          <ChoiceList
            label={t('import.layer')}
            value={review.layer ?? ''}
            options={layers}
            onChange={(layer) => {
              // Another layer has other columns, and may be something else altogether.
              const role = isReplacing ? file.options.role : null;
              if (layer !== review.layer) ask(id, { layer, role, columns: {}, headerRow: null, fixes: [] });
            }}
          />
        )}
        {review.headerRow !== null && <HeaderRow key={review.headerRow} id={id} row={review.headerRow} />}
      </div>
    </section>
  );
}

function HeaderRow({ id, row }: { readonly id: ReturnType<typeof idOf>; readonly row: number }) {
  const t = useText();
  const [text, setText] = useState(String(row));
  const value = /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null;
  return (
    <TextLine
      label={t('import.header-row')}
      value={text}
      inputMode="decimal"
      problem={value === null ? t('import.header-row-wrong') : null}
      onChange={setText}
      onBlur={() => {
        if (value !== null && value !== row) importStore.getState().ask(id, { headerRow: value, columns: {} });
      }}
    />
  );
}
