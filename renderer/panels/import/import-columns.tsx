import type { ImportReview } from '../../../core/layers/import-review.ts';
import { COORDINATE_FIELDS, ROLE_FIELDS } from '../../../core/layers/role-fields.ts';
import { hasCode, useLanguage, useText } from '../../app/use-text.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './import-dialog.module.css';

/** Which of their columns each of our fields is read from; a change reviews the file again. */
export function ImportColumns(props: {
  readonly review: ImportReview;
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { review, onChange } = props;
  const fields = fieldsOf(review);
  const columns = review.columns.map(({ name }) => ({ value: name, text: name }));
  return (
    <section>
      <h3 className={css['heading']}>{t('import.columns')}</h3>
      <div className={css['fields']}>
        {fields.map((field) => (
          <ChoiceList
            key={field}
            label={hasCode(language, 'app', `form.${field}`) ? t(`form.${field}`) : field}
            value={review.mapping[field] ?? ''}
            options={[{ value: '', text: t('import.not-read') }, ...columns]}
            onChange={(column) => {
              const others = Object.entries(review.mapping).filter(([name]) => name !== field);
              onChange(Object.fromEntries(column === '' ? others : [...others, [field, column]]));
            }}
          />
        ))}
      </div>
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('import.all-columns')}>
        <table className={css['columns']}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.kind')}</th>
              <th scope="col">{t('import.empty')}</th>
              <th scope="col">{t('import.example')}</th>
            </tr>
          </thead>
          <tbody>
            {review.columns.map(({ name, kind, empty, example }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{kind}</td>
                <td>{empty}</td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Fields that the role can use, and with a position in columns the coordinates; those in use in any case. */
function fieldsOf({ role, geometryKinds, mapping }: ImportReview): readonly string[] {
  const coordinates = Object.keys(geometryKinds).length === 0 || 'lat' in mapping ? COORDINATE_FIELDS : [];
  const known = [...coordinates, ...(role === null ? [] : ROLE_FIELDS[role])].map(({ field }) => field);
  return [...new Set([...known, ...Object.keys(mapping)])];
}
