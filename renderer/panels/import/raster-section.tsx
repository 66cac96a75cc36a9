import type { RasterReview } from '../../../core/layers/import-review.ts';
import { formatNumber, formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './import-dialog.module.css';

/** Size, cells, and what they hold: classes with their share, or statistics. */
export function RasterSection({ raster }: { readonly raster: RasterReview }) {
  const t = useText();
  const language = useLanguage();
  const { width, height, bands, sampleType, noData, cellMetres, classes, statistics } = raster;
  const rounded = (value: number) => formatRounded(value, language);
  const facts: readonly (readonly [string, string])[] = [
    ['import.raster-size', `${formatNumber(width, language)} × ${formatNumber(height, language)}`],
    ['import.raster-bands', `${formatNumber(bands, language)} · ${sampleType}`],
    ['import.raster-cell', t('import.raster-metres', { across: rounded(cellMetres[0]), down: rounded(cellMetres[1]) })],
    ['import.raster-no-data', noData === null ? t('none-found') : String(noData)],
    ...(statistics === null
      ? []
      : ([
          ['import.raster-range', `${rounded(statistics.min)} – ${rounded(statistics.max)}`],
          ['import.raster-mean', rounded(statistics.mean)],
        ] as const)),
  ];
  return (
    <section className={css['section']}>
      <h4>{t('import.raster')}</h4>
      <dl className={css['facts']}>
        {facts.map(([code, value]) => (
          <div key={code}>
            <dt>{t(code)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {classes.length > 0 && (
        <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('import.raster-classes')}>
          <table className={css['columns']}>
            <thead>
              <tr>
                <th scope="col">{t('import.raster-class')}</th>
                <th scope="col">{t('import.raster-label')}</th>
                <th scope="col" className={css['number']}>
                  {t('import.raster-share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {classes.map(({ value, label, share }) => (
                <tr key={value}>
                  <th scope="row">{value}</th>
                  <td>{label ?? t('not-known')}</td>
                  <td className={css['number']}>{formatNumber(share * 100, language, 1)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
