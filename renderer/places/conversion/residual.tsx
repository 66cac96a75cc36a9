import type { MovedRow } from '../../../core/conversion/moved-rows.ts';
import { threeFigures } from '../../../core/report/change-table.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { unitText } from '../../panels/reading-text.ts';
import css from './conversion-place.module.css';
import type { WhatIf } from './use-what-if.ts';

/** What all measures together leave of the score and of each row they lower. */
export function Residual({ answer: { residual, residualRows } }: { readonly answer: WhatIf }) {
  const t = useText();
  const points = (risk: number) => Math.round(risk * 100);
  return (
    <div>
      {residual !== null && (
        <p>
          {t('what-if.residual', {
            planned: points(residual.mined),
            residual: points(residual.hosted),
            percent: points(residual.coverage),
          })}
        </p>
      )}
      {residualRows.length > 0 && (
        <ul className={css['effects']} aria-label={t('what-if.residual-rows')}>
          {residualRows.map((row) => (
            <ResidualRow key={row.key} row={row} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ResidualRow({ row: { key, unit, before, after } }: { readonly row: MovedRow }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  if (before === null) return null;
  const [from, to] = [threeFigures(before).value, threeFigures(after).value].map((value) =>
    formatRounded(value, language),
  );
  return (
    <li>
      {say(`delta.${key}`)}: {t('what-if.from-to', { from: from ?? '', to: to ?? '' })} {unitText(unit, language)}
    </li>
  );
}
