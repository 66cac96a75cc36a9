import { percentText } from '../../../core/calibration/card-sentences.ts';
import type { ReliabilityBin } from '../../../core/calibration/reliability-bins.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './base-rates.module.css';

/** Bins of stated share with their counts: what was stated over what was blocked, as two bars and in numbers. */
export function ReliabilityTable({ bins }: { readonly bins: readonly ReliabilityBin[] }) {
  const t = useText();
  const language = useLanguage();
  const text = (share: number | null) => (share === null ? '–' : percentText(share, language));
  return (
    <table className={css['table']}>
      <caption>
        <strong>{t('calibration.bins')}</strong>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('calibration.column-stated')}</th>
          {['cases', 'blocked', 'mean', 'observed'].map((column) => (
            <th key={column} scope="col" data-align="right">
              {t(`calibration.column-${column}`)}
            </th>
          ))}
          <th scope="col" className={css['barHead']}>
            {t('calibration.bins')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, n, blocked, stated, observed }) => (
          <tr key={from}>
            <th scope="row">
              {t('calibration.bin', { from: percentText(from, language), to: percentText(to, language) })}
            </th>
            <td data-align="right">{n}</td>
            <td data-align="right">{blocked}</td>
            <td data-align="right">{text(stated)}</td>
            <td data-align="right">{text(observed)}</td>
            <td>
              {stated !== null && observed !== null && (
                <span
                  className={css['bars']}
                  role="img"
                  aria-label={t('calibration.bin-bar', { stated: text(stated), observed: text(observed) })}
                >
                  <span data-bar="stated" style={{ width: `${(stated * 100).toFixed(2)}%` }} />
                  <span data-bar="observed" style={{ width: `${(observed * 100).toFixed(2)}%` }} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
