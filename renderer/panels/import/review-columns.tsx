import { useState } from 'react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { COORDINATE_FIELDS, ROLE_FIELDS } from '../../../core/layers/role-fields.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { hasCode, useLanguage, useText } from '../../app/use-text.ts';
import { idOf, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './import-dialog.module.css';

/** Which of their columns each of our fields is read from, and what every column holds. */
export function ReviewColumns({ file, review }: { readonly file: ImportFile; readonly review: ImportReview }) {
  const t = useText();
  const fieldText = useFieldText();
  const [isLong, setIsLong] = useState(false);
  const fields = fieldsOf(review);
  const shown = isLong ? fields : fields.filter((field) => isFirst(field, review));
  const columns = review.columns.map(({ name }) => ({ value: name, text: name }));
  const isRemembered = review.findings.some(({ code }) => code === 'mapping-remembered');
  return (
    <section className={css['section']}>
      <h4>
        {t('import.columns')}
        {isRemembered && <span className={css['tag']}>{t('import.remembered')}</span>}
      </h4>
      <div className={css['fields']}>
        {shown.map((field) => (
          <ChoiceList
            key={field}
            label={fieldText(field)}
            value={review.mapping[field] ?? ''}
            options={[{ value: '', text: t('import.not-read') }, ...columns]}
            onChange={(column) => {
              // An empty column tells the engine to leave the field alone instead of guessing it again.
              const columns = { ...file.options.columns, ...review.mapping, [field]: column };
              importStore.getState().ask(idOf(file), { role: review.role, columns });
            }}
          />
        ))}
      </div>
      {shown.length < fields.length && (
        <div className={css['more']}>
          <LinkButton
            onPress={() => {
              setIsLong(true);
            }}
          >
            {t('import.more-fields', { count: fields.length - shown.length })}
          </LinkButton>
        </div>
      )}
      <ColumnTable review={review} />
    </section>
  );
}

function ColumnTable({ review }: { readonly review: ImportReview }) {
  const t = useText();
  const language = useLanguage();
  const fieldText = useFieldText();
  const { columns, mapping, rowsGiven } = review;
  const usedAs = (name: string) =>
    Object.entries(mapping)
      .filter(([, column]) => column === name)
      .map(([field]) => fieldText(field))
      .join(', ');
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('import.all-columns')}>
      <table className={css['columns']}>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.used-as')}</th>
            <th scope="col">{t('import.kind')}</th>
            <th scope="col" className={css['number']}>
              {t('import.empty')}
            </th>
            <th scope="col">{t('import.example')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, kind, empty, example }, i) => (
            <tr key={`${i} ${name}`}>
              <th scope="row" title={name}>
                {name}
              </th>
              <td>{usedAs(name)}</td>
              <td>{hasCode(language, 'app', `import.kind.${kind}`) ? t(`import.kind.${kind}`) : kind}</td>
              <td className={css['number']} data-worrying={empty === rowsGiven || undefined}>
                {formatNumber(empty, language)}
              </td>
              <td title={example}>{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useFieldText(): (field: string) => string {
  const t = useText();
  const language = useLanguage();
  return (field) => (hasCode(language, 'app', `form.${field}`) ? t(`form.${field}`) : field);
}

/** Fields that the role can use, and with a position in columns the coordinates; those in use in any case. */
function fieldsOf({ role, geometryKinds, mapping }: ImportReview): readonly string[] {
  const coordinates = Object.keys(geometryKinds).length === 0 || 'lat' in mapping ? COORDINATE_FIELDS : [];
  const known = [...coordinates, ...(role === null ? [] : ROLE_FIELDS[role])].map(({ field }) => field);
  return [...new Set([...known, ...Object.keys(mapping)])];
}

/** Fields that are read or that the role cannot do without; the others wait behind a button. */
function isFirst(field: string, { role, mapping }: ImportReview): boolean {
  if (field in mapping) return true;
  return role !== null && ROLE_FIELDS[role].some((known) => known.field === field && known.required === true);
}
