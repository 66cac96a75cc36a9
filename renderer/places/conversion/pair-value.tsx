import type { SiteState } from '../../../core/indicators/reading.ts';
import { scoreOfSite } from '../../../core/scoring/score-of-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { readingText } from '../../panels/reading-text.ts';
import { bandText, rangeText, scoreText } from '../../panels/score-text.ts';
import { useDetails, useDocumentPart, useNoise } from '../../stores/session.ts';
import css from './map-pair.module.css';
import type { PairFactor } from './pair-factors.ts';

/** What the factor says of the site in one state, in words: the map alone must not carry it. */
export function PairValue(props: { readonly state: SiteState; readonly site: Site; readonly factor: PairFactor }) {
  const t = useText();
  const language = useLanguage();
  const { state, site, factor } = props;
  const readings = useDetails([site.id]).get(site.id);
  const weights = useDocumentPart((document) => document.weights);
  const method = useDocumentPart((document) => document.method);
  if (factor.kind === 'noise') return <Silence state={state} />;
  if (readings === undefined || weights === null || method === null) return <span>–</span>;
  if (factor.kind === 'indicator') {
    const reading = readings.readings[state][factor.id];
    const text = reading === undefined ? t('not-known') : readingText(factor.id, reading, language);
    return <span className={css['light']}>{text}</span>;
  }
  const score = scoreOfSite(readings, { weights, method }, { perspective: factor.perspective, state });
  const range = score.excluded
    ? ''
    : ` · ${t('conversion.range-point', { range: rangeText(score.score), point: scoreText(score.score) })}`;
  return (
    <span className={css['light']}>
      {bandText(score, t)}
      {range}
    </span>
  );
}

/** Why a map of noise is empty; nothing where it is not. */
function Silence({ state }: { readonly state: SiteState }) {
  const t = useText();
  const silence = useNoise(({ answer }) => answer?.asked[state].silence ?? null);
  return silence === null ? null : <span className={css['light']}>{t(`noise.${state}.${silence}`)}</span>;
}
