import type { DecisionMatrix } from '../../../core/criteria/decision-matrix.ts';
import type { MethodComparison } from '../../../core/scoring/compare-methods.ts';
import { criticWeights } from '../../../core/weights/critic.ts';
import { wholePercents } from '../../../core/weights/direct.ts';
import { entropyWeights } from '../../../core/weights/entropy-weights.ts';
import { standardDeviationWeights } from '../../../core/weights/standard-deviation-weights.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import css from './weight-sets.module.css';

/** What weights the sites themselves would suggest, beside the chosen ones: a second look, never applied. */
export function DataWeights(props: { readonly matrix: DecisionMatrix; readonly comparison: MethodComparison }) {
  const t = useText();
  const name = useIndicatorText();
  const { matrix, comparison } = props;
  const { kept, sites } = comparison;
  const rows = matrix.rows.filter(({ siteId }) => sites.some((site) => site.siteId === siteId));
  const table = rows.map(({ criteria }) =>
    kept.map(({ indicator }) => criteria.find((one) => one.indicator === indicator)?.risk?.point ?? 0),
  );
  const looks = [criticWeights(table), entropyWeights(table), standardDeviationWeights(table)];
  if (kept.length < 2) return null;
  const columns = [kept.map(({ weight }) => weight), ...looks.map((look) => (look.ok ? look.value : null))];
  const percents = columns.map((column) => (column === null ? null : wholePercents(column)));
  return (
    <details className={css['details']}>
      <summary>{t('opinion.data-weights')}</summary>
      <p className={css['light']}>{t('opinion.data-caveat')}</p>
      <table className={css['table']}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('opinion.chosen')}</th>
            <th scope="col">CRITIC</th>
            <th scope="col">{t('opinion.entropy')}</th>
            <th scope="col">{t('opinion.spread')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ indicator }, i) => (
            <tr key={indicator}>
              <th scope="row">{name(`name.${indicator}`)}</th>
              {percents.map((column, k) => (
                <td key={k}>{column === null ? '–' : `${column[i] ?? 0} %`}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
