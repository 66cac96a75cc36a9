import { memo, type ReactNode } from 'react';
import type { DeltaValue } from '../../../core/conversion/quantity.ts';
import type { RankedMeasure } from '../../../core/conversion/rank-measures.ts';
import { ALTERNATIVES } from '../../../core/conversion/variants.ts';
import { roundedPoint, type UnrankedScore } from '../../../core/scoring/score-matrix.ts';
import type { Outcome } from '../../../core/scoring/score-of-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatRange, formatRounded } from '../../../core/text/numbers.ts';
import { useErrorText, useIndicatorText, useLanguage, useText, type Say } from '../../app/use-text.ts';
import { rangeText } from '../../panels/score-text.ts';
import css from './conversion-place.module.css';
import { Folded } from './plan-section.tsx';
import { useWhatIf, type WhatIf as Answer } from './use-what-if.ts';

/** Measures by how much burden each takes away for its cost, what none removes, and the other ways to use the site. */
export const WhatIf = memo(function WhatIf({ site }: { readonly site: Site }) {
  const t = useText();
  return (
    <>
      <Folded title={t('what-if.measures')} state={t('what-if.measures-state')}>
        <Answered site={site}>{(answer) => <Measures answer={answer} />}</Answered>
      </Folded>
      <Folded title={t('what-if.alternatives')} state={t('what-if.alternatives-state')}>
        <Answered site={site}>{(answer) => <Alternatives answer={answer} site={site} />}</Answered>
      </Folded>
    </>
  );
});

/** The answer once it is there, or why there is none. */
function Answered(props: { readonly site: Site; readonly children: (answer: Answer) => ReactNode }) {
  const t = useText();
  const errorText = useErrorText();
  const asked = useWhatIf(props.site);
  if (asked !== null && !asked.ok) return <p role="alert">{errorText(asked.error)}</p>;
  const answer = asked?.value ?? null;
  return answer === null ? <p role="status">{t('card.reading')}</p> : props.children(answer);
}

function Measures({ answer }: { readonly answer: Answer }) {
  const t = useText();
  const { ranked, planned, residual } = answer;
  if (planned === null || ranked.length === 0) return <p className={css['light']}>{t('what-if.nothing')}</p>;
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
        <tbody>
          {ranked.map((measure) => (
            <MeasureRow key={measure.id} measure={measure} />
          ))}
        </tbody>
      </table>
      {residual !== null && <p>{t('what-if.residual', { planned: points(planned), residual: points(residual) })}</p>}
    </>
  );
}

function MeasureRow({ measure }: { readonly measure: RankedMeasure }) {
  const t = useText();
  const name = useIndicatorText();
  const language = useLanguage();
  const { id, before, after, cost, perUSDM } = measure;
  const span = (value: DeltaValue | null) =>
    value === null ? t('not-known') : formatRange(value.low, value.high, language);
  return (
    <tr>
      <th scope="row">{name(`measure.${id}`)}</th>
      <td>{t('what-if.from-to', { from: points(before), to: points(after) })}</td>
      <td>{span(cost)}</td>
      <td>
        {perUSDM === null ? t('not-known') : formatRounded(perUSDM.value, language)}
        {perUSDM !== null && <span className={css['range']}>{span(perUSDM)}</span>}
      </td>
    </tr>
  );
}

function Alternatives({ answer, site }: { readonly answer: Answer; readonly site: Site }) {
  const t = useText();
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
          </tr>
        </thead>
        <tbody>
          {waysOf(answer, site, t).map(({ name, outcome }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <ScoreCell score={outcome.delivery} />
              <ScoreCell score={outcome.burden} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Way = { readonly name: string; readonly outcome: Outcome };

/** No conversion first, then the plan, then what else could be done. */
function waysOf({ mined, hosted, others }: Answer, site: Site, t: Say): readonly Way[] {
  const scenarioName = (id: string) => site.scenarios.find((scenario) => scenario.id === id)?.name;
  return [
    { name: t('what-if.no-conversion'), outcome: mined },
    { name: scenarioName(site.hostedAs ?? '') ?? t('conversion.as-recorded'), outcome: hosted },
    ...others.map(({ key, outcome }) => ({
      name: ALTERNATIVES.some((one) => one === key) ? t(`what-if.way.${key}`) : (scenarioName(key) ?? key),
      outcome,
    })),
  ];
}

function ScoreCell({ score }: { readonly score: UnrankedScore }) {
  const t = useText();
  if (score.excluded) return <td>{t('band.excluded')}</td>;
  return (
    <td>
      {roundedPoint(score.score.point) ?? t('not-known')}
      <span className={css['range']}>
        {rangeText(score.score)} · {t('card.on', { percent: Math.round(score.score.coverage * 100) })}
      </span>
    </td>
  );
}

function points(risk: number): number {
  return Math.round(risk * 100);
}
