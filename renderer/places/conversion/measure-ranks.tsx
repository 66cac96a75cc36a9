import type { RankedMeasure, Worth } from '../../../core/conversion/rank-measures.ts';
import { formatRange } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import css from './conversion-place.module.css';
import { dollarText } from './dollar-text.ts';
import { MeasureEffects } from './measure-effects.tsx';
import { Residual } from './residual.tsx';
import type { WhatIf } from './use-what-if.ts';

/** Measures, each alone on top of the plan, by what they take away for their cost; and what all of them leave. */
export function MeasureRanks({ answer }: { readonly answer: WhatIf }) {
  const t = useText();
  const { ranked } = answer;
  if (ranked.length === 0) return <p className={css['light']}>{t('what-if.nothing')}</p>;
  return (
    <>
      <p className={css['light']}>{t('what-if.measures-help')}</p>
      <table className={css['scores']}>
        <caption className="visually-hidden">{t('what-if.measures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what-if.measure')}</th>
            <th scope="col">{t('what-if.burden')}</th>
            <th scope="col">{t('what-if.cost')}</th>
            <th scope="col">{t('what-if.per-cost')}</th>
          </tr>
        </thead>
        {ranked.map((measure) => (
          <tbody key={measure.id} className={css['ranked']}>
            <MeasureRow measure={measure} />
            <tr>
              <td colSpan={4}>
                <MeasureEffects measure={measure} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      <Residual answer={answer} />
    </>
  );
}

function MeasureRow({ measure }: { readonly measure: RankedMeasure }) {
  const t = useText();
  const name = useIndicatorText();
  const language = useLanguage();
  const { id, cost, worth, rank, isTied } = measure;
  return (
    <tr>
      <th scope="row">
        {rank !== null && (
          <span className={css['rank']}>{t(isTied ? 'what-if.rank-tied' : 'what-if.rank', { rank })}</span>
        )}
        {name(`measure.${id}`)}
      </th>
      <td>
        <BurdenText measure={measure} />
      </td>
      <td>{cost === null ? t('not-known') : formatRange(cost.low, cost.high, language)}</td>
      <td>{worth === null ? <span aria-hidden="true">–</span> : <WorthText worth={worth} />}</td>
    </tr>
  );
}

/** What a point of the score, or one percent of a row, costs: millions for what takes thousands would read oddly. */
function WorthText({ worth: { of, perUSDM } }: { readonly worth: Worth }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {t(`what-if.worth.${of}`, { cost: dollarText(1e6 / perUSDM.value, language) })}
      <span className={css['range']}>
        {dollarText(1e6 / perUSDM.high, language)} … {dollarText(1e6 / perUSDM.low, language)}
      </span>
    </>
  );
}

/** `22 → 20`, or that the score stays where it is: on what is known with the measure and without it. */
function BurdenText({ measure: { before, after, coverage } }: { readonly measure: RankedMeasure }) {
  const t = useText();
  if (before === null || after === null) return t('not-known');
  const [from, to] = [Math.round(100 * before), Math.round(100 * after)];
  return (
    <>
      {from === to ? t('what-if.stays', { at: from }) : t('what-if.from-to', { from, to })}
      <span className={css['range']}>{t('card.on', { percent: Math.round(100 * coverage) })}</span>
    </>
  );
}
