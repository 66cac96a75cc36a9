import { ALTERNATIVES } from '../../../core/conversion/variants.ts';
import { roundedPoint, type UnrankedScore } from '../../../core/scoring/score-matrix.ts';
import type { ScoreChange } from '../../../core/scoring/score-change.ts';
import type { Outcome } from '../../../core/scoring/score-of-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatSigned } from '../../../core/text/numbers.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import { rangeText } from '../../panels/score-text.ts';
import { AlternativeFactors, type WayFactors } from './alternative-factors.tsx';
import css from './conversion-place.module.css';
import type { WhatIf } from './use-what-if.ts';

/** No conversion, the plan and the other ways to use the site, by the same factors and weights. */
export function Alternatives({ answer, site }: { readonly answer: WhatIf; readonly site: Site }) {
  const t = useText();
  const ways = waysOf(answer, site, t);
  return (
    <>
      <p className={css['light']}>{t('what-if.alternatives-help')}</p>
      <table className={css['scores']}>
        <caption className="visually-hidden">{t('what-if.alternatives')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what-if.way')}</th>
            <th scope="col">{t('perspective.delivery')}</th>
            <th scope="col">{t('perspective.burden')}</th>
            <th scope="col">{t('what-if.against-plan')}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ name, outcome, change }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <ScoreCell score={outcome.delivery} />
              <ScoreCell score={outcome.burden} />
              <ChangeCell change={change} />
            </tr>
          ))}
        </tbody>
      </table>
      <AlternativeFactors ways={ways} />
    </>
  );
}

type Way = WayFactors & { readonly outcome: Outcome; readonly change: ScoreChange | null };

/** No conversion first, then the plan, then what else could be done. */
function waysOf({ mined, minedChange, hosted, deltas, others }: WhatIf, site: Site, t: Say): readonly Way[] {
  const scenarioName = (id: string) => site.scenarios.find((scenario) => scenario.id === id)?.name;
  return [
    { name: t('what-if.no-conversion'), state: 'mined', deltas, outcome: mined, change: minedChange },
    {
      ...{ name: scenarioName(site.hostedAs ?? '') ?? t('conversion.as-recorded'), state: 'hosted', deltas },
      ...{ outcome: hosted, change: null },
    },
    ...others.map(({ key, outcome, change, deltas: own }): Way => ({
      name: ALTERNATIVES.some((one) => one === key) ? t(`what-if.way.${key}`) : (scenarioName(key) ?? key),
      ...{ state: 'hosted', deltas: own, outcome, change },
    })),
  ];
}

/** The point with, each on a line of its own, the range and the share of weight it rests on. */
function ScoreCell({ score }: { readonly score: UnrankedScore }) {
  const t = useText();
  if (score.excluded) return <td>{t('band.excluded')}</td>;
  return (
    <td>
      {roundedPoint(score.score.point) ?? t('not-known')}
      <span className={css['range']}>{rangeText(score.score)}</span>
      <span className={css['range']}>{t('card.on', { percent: Math.round(score.score.coverage * 100) })}</span>
    </td>
  );
}

/** The burden less that of the plan, on what is known of both: the points beside it may rest on other facts. */
function ChangeCell({ change }: { readonly change: ScoreChange | null }) {
  const t = useText();
  const language = useLanguage();
  if (change === null) return <td className={css['unknown']}>–</td>;
  return (
    <td>
      {formatSigned(Math.round(100 * change.hosted) - Math.round(100 * change.mined), language)}
      <span className={css['range']}>{t('card.on', { percent: Math.round(change.coverage * 100) })}</span>
    </td>
  );
}
