import { memo } from 'react';
import type { ExclusionRule } from '../../core/criteria/exclusion.ts';
import type { ScoreRange } from '../../core/scoring/score-matrix.ts';
import { useLanguage, useText, type Say } from '../app/use-text.ts';
import type { DrawnBand, SiteRow } from '../stores/site-rows.ts';
import { BandSymbol } from '../ui/band-symbol.tsx';
import { RangeBar } from '../ui/range-bar.tsx';
import { ruleReason } from './rules/rule-text.ts';
import { rangeText } from './score-text.ts';
import css from './panels.module.css';

/** What one row of the list of sites says. An excluded site shows the rule that excludes it, and no numbers. */
export function SiteLine({ row, rule }: { readonly row: SiteRow; readonly rule: ExclusionRule | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { site, standing, band, spans, isThin } = row;
  const place = [site.operator, site.state].filter(Boolean).join(' · ');
  const below = band === 'excluded' && rule !== undefined ? ruleReason(rule, t, language) : place;
  return (
    <>
      <BandSymbol band={band} spans={spans} isThin={isThin} />
      <span className={css['rowLines']}>
        <span>
          <Name name={site.name} band={band} />
          {standing !== null && !standing.excluded && <Bar score={standing.score} band={band} />}
        </span>
        <Below below={below} line={lineText(row, t)} />
      </span>
    </>
  );
}

// Each part is drawn again when what it says is another: in a move of a slider most of them say the same.

const Name = memo(function Name({ name, band }: { readonly name: string; readonly band: DrawnBand }) {
  const t = useText();
  return (
    <>
      <span className={css['rowName']} data-part="name">
        {name}
      </span>
      <span className="visually-hidden">{t(`band.${band}`)}</span>
    </>
  );
});

function Bar({ score, band }: { readonly score: ScoreRange; readonly band: DrawnBand }) {
  const t = useText();
  return (
    <span className={css['rowBar']} title={t('sites.range', { range: rangeText(score) })}>
      <RangeBar low={score.low} high={score.high} point={score.point} band={band} />
    </span>
  );
}

const Below = memo(function Below({ below, line }: { readonly below: string; readonly line: string }) {
  return (
    <span className={css['rowPlace']}>
      <span title={below}>{below}</span>
      <span>{line}</span>
    </span>
  );
});

/** The rank with what it rests on: a rank alone would look as certain at 5 % of the weight as at 95 %. */
function lineText({ standing, rank }: SiteRow, t: Say): string {
  if (standing === null) return t('card.reading');
  if (standing.excluded) return t('band.excluded');
  const percent = Math.round(standing.score.coverage * 100);
  return rank === null ? t('card.no-point') : t('sites.line', { rank, percent });
}
