import type { Agreement, MethodComparison } from '../../../core/scoring/compare-methods.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { sharedRank } from './shared-rank.ts';
import css from './weight-sets.module.css';

/** Ranks of the sites under the three methods, ours first, and how the orders go together. */
export function MethodTable(props: {
  readonly comparison: MethodComparison;
  readonly names: ReadonlyMap<string, string>;
}) {
  const t = useText();
  const { comparison, names } = props;
  const { sites, agreement } = comparison;
  const ranks = {
    ours: sites.map(({ ours }) => ours),
    topsis: sites.map(({ topsis }) => topsis),
    promethee: sites.map(({ promethee }) => promethee),
  };
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('opinion.title')}>
      <table className={css['table']}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('opinion.ours')}</th>
            <th scope="col">TOPSIS</th>
            <th scope="col">PROMETHEE II</th>
          </tr>
        </thead>
        <tbody>
          {sites.map(({ siteId, ours, topsis, promethee }, place) => (
            <tr key={siteId}>
              <th scope="row">{names.get(siteId)}</th>
              <td>{sharedRank(ranks.ours, place)}</td>
              <td className={topsis === ours ? '' : css['best']}>{sharedRank(ranks.topsis, place)}</td>
              <td className={promethee === ours ? '' : css['best']}>{sharedRank(ranks.promethee, place)}</td>
            </tr>
          ))}
          <AgreementRow
            name={t('opinion.flips')}
            agreement={agreement}
            value={({ flips }) => flips.length}
            digits={0}
          />
          <AgreementRow
            name={t('opinion.spearman')}
            agreement={agreement}
            value={({ spearman }) => spearman}
            digits={2}
          />
          <AgreementRow name={t('opinion.kendall')} agreement={agreement} value={({ kendall }) => kendall} digits={2} />
        </tbody>
      </table>
    </div>
  );
}

function AgreementRow(props: {
  readonly name: string;
  readonly agreement: MethodComparison['agreement'];
  readonly value: (agreement: Agreement) => number | null;
  readonly digits: number;
}) {
  const language = useLanguage();
  const { name, agreement, value, digits } = props;
  const shown = (number: number | null) => (number === null ? '–' : formatNumber(number, language, digits));
  return (
    <tr>
      <th scope="row" className={css['light']}>
        {name}
      </th>
      <td />
      <td className={css['light']}>{shown(value(agreement.topsis))}</td>
      <td className={css['light']}>{shown(value(agreement.promethee))}</td>
    </tr>
  );
}
