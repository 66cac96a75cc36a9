import { formatNumber } from '../../../core/text/numbers.ts';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './import-dialog.module.css';

/** Type, reference system, encoding, geometry and extent of the file. */
export function ImportFacts({ review }: { readonly review: ImportReview }) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const degrees = (value: number) => formatNumber(value, language, 2);
  const { format, crs, encoding, delimiter, geometryKinds, extent, rowsGiven, rowsUsed } = review;
  const facts: readonly (readonly [string, string])[] = [
    ['import.format', format],
    ['import.crs', crs],
    ['import.given', number(rowsGiven)],
    ['import.used', number(rowsUsed)],
    [
      'import.geometry',
      Object.entries(geometryKinds)
        .map(([kind, count]) => `${kind} ${number(count)}`)
        .join(', ') || t('none-found'),
    ],
    ['import.extent', extent === null ? t('not-known') : extent.map(degrees).join(' · ')],
    ['import.encoding', encoding ?? t('does-not-apply')],
    ['import.delimiter', delimiter === null ? t('does-not-apply') : delimiter === '\t' ? 'Tab' : delimiter],
  ];
  return (
    <dl className={css['facts']}>
      {facts.map(([code, value]) => (
        <div key={code}>
          <dt>{t(code)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
