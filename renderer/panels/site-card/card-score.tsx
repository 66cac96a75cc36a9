import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { GateVerdict } from '../../../core/indicators/reading.ts';
import { roundedPoint, type UnrankedScore } from '../../../core/scoring/score-matrix.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { useView } from '../../stores/session.ts';
import type { SiteRow } from '../../stores/site-rows.ts';
import { BandSymbol } from '../../ui/band-symbol.tsx';
import { CoverageRing } from '../../ui/coverage-ring.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import { messageText } from '../reading-text.ts';
import { bandText, rangeText } from '../score-text.ts';
import { CardExclusions } from './card-exclusions.tsx';
import css from './site-card.module.css';

/** Whose risk, the band in words, the numbers, what excludes the site, and the gates that did not pass. */
export function CardScore({ row, score }: { readonly row: SiteRow; readonly score: UnrankedScore }) {
  const t = useText();
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  return (
    <section className={css['section']} aria-label={t('card.score')}>
      <p className={css['whose']}>
        {t('card.whose', {
          whose: t(`perspective.${perspective}-long`),
          state: t(`state.${state}`).toLocaleLowerCase(),
        })}
      </p>
      <p className={css['band']}>
        <BandSymbol band={row.band} spans={row.spans} isThin={row.isThin} size={20} />
        {bandText(score, t)}
      </p>
      {row.band !== 'excluded' && <Numbers row={row} score={score} />}
      <CardExclusions exclusions={score.exclusions} />
      <Gates gates={score.gates} />
    </section>
  );
}

/** Bar, range, point, coverage and rank; an excluded site has none of them. */
function Numbers({ row, score }: { readonly row: SiteRow; readonly score: UnrankedScore }) {
  const t = useText();
  const point = roundedPoint(score.score.point);
  const percent = Math.round(score.score.coverage * 100);
  return (
    <>
      <div className={css['bar']}>
        <RangeBar {...score.score} band={row.band} large />
      </div>
      <div className={css['scale']} aria-hidden="true">
        <span>0</span>
        <span>25</span>
        <span>50</span>
        <span>75</span>
        <span>100</span>
      </div>
      <dl className={css['facts']}>
        <div>
          <dt>{t('card.range-point')}</dt>
          <dd>
            {rangeText(score.score)}
            <span className={css['light']}>{point === null ? t('card.no-point') : t('card.point', { point })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('card.coverage')}</dt>
          <dd>
            <CoverageRing coverage={score.score.coverage} size={22} />
            <span>{t('percent', { percent })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('card.rank')}</dt>
          <dd>{row.rank ?? '–'}</dd>
        </div>
      </dl>
      {row.isThin && <p className={css['thin']}>{t('card.thin', { percent })}</p>}
    </>
  );
}

/** A failed gate is always in sight; those that cannot be judged are counted and open to a list. */
function Gates({ gates }: { readonly gates: readonly GateVerdict[] }) {
  const t = useText();
  const failed = gates.filter(({ verdict }) => verdict === 'fail');
  const open = gates.filter(({ verdict }) => verdict === 'unknown');
  return (
    <>
      {failed.map((gate) => (
        <Gate key={gate.gate} gate={gate} />
      ))}
      {open.length > 0 && (
        <details className={css['gates']}>
          <summary>{t('gate.open', { count: open.length })}</summary>
          {open.map((gate) => (
            <Gate key={gate.gate} gate={gate} />
          ))}
        </details>
      )}
    </>
  );
}

function Gate({ gate }: { readonly gate: GateVerdict }) {
  const t = useText();
  const language = useLanguage();
  const name = useIndicatorText();
  const Icon = gate.verdict === 'fail' ? OctagonAlert : TriangleAlert;
  return (
    <div className={css['gate']} data-verdict={gate.verdict}>
      <Icon size={16} aria-hidden="true" />
      <p>
        <strong>{name(`gate.${gate.gate}`)}</strong>
        {' · '}
        {t(`gate.${gate.verdict}`, { floor: Math.round(gate.floor * 100) })}
        <br />
        {messageText(gate.reason, language)}
      </p>
    </div>
  );
}
