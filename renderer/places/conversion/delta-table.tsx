import { Fragment } from 'react';
import { CONVERSION_SECTIONS, type DeltaRow } from '../../../core/conversion/conversion-row.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { unitText } from '../../panels/reading-text.ts';
import css from './conversion-place.module.css';
import { ChangeCell, NoCell, ValueCell } from './delta-cells.tsx';
import { largestChanges } from './largest-changes.ts';
import { RuleRows } from './rule-rows.tsx';

/** As mined, as hosted, change; a bar where another row has the same unit, all on one zero line. */
export function DeltaTable({ rows }: { readonly rows: readonly DeltaRow[] }) {
  const t = useText();
  const say = useIndicatorText();
  const largest = largestChanges(rows);
  return (
    <table className={css['delta']}>
      <caption className="visually-hidden">{t('conversion.difference')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('card.quantity')}</span>
          </th>
          <th scope="col">{t('state.mined')}</th>
          <th scope="col">{t('state.hosted')}</th>
          <th scope="col">{t('card.difference')}</th>
        </tr>
      </thead>
      {CONVERSION_SECTIONS.map((section) => {
        const own = rows.filter((row) => row.section === section);
        return (
          <tbody key={section}>
            <tr className={css['sectionHead']}>
              <th scope="rowgroup" colSpan={4}>
                {say(`delta.section.${section}`)}
              </th>
            </tr>
            {own.map((row) => (
              <Fragment key={row.key}>
                <Row row={row} largest={largest.get(row.unit)} />
                {row.rules !== undefined && <RuleRows rules={row.rules} />}
              </Fragment>
            ))}
            <Notes codes={[...new Set(own.flatMap(({ notes }) => notes))]} />
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ row, largest }: { readonly row: DeltaRow; readonly largest: number | undefined }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { key, unit, mined, hosted, change, isNew = false } = row;
  const isOpen = mined === null && hosted === null;
  return (
    <tr data-key={key}>
      <th scope="row">
        {say(`delta.${key}`)} <span className={css['unit']}>{unitText(unit, language)}</span>
      </th>
      {isOpen ? (
        <td colSpan={3} className={css['unknown']}>
          {t('not-known')}
        </td>
      ) : (
        <>
          {isNew ? <NoCell /> : <ValueCell value={mined} />}
          <ValueCell value={hosted} />
          {isNew ? <NoCell /> : <ChangeCell change={change} largest={largest} />}
        </>
      )}
    </tr>
  );
}

function Notes({ codes }: { readonly codes: readonly string[] }) {
  const t = useText();
  const say = useIndicatorText();
  if (codes.length === 0) return null;
  return (
    <tr>
      <td colSpan={4} className={css['notes']}>
        <details>
          <summary>{t('conversion.assumptions', { count: codes.length })}</summary>
          <ul>
            {codes.map((code) => (
              <li key={code}>{say(code)}</li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
