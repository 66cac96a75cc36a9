import type { ReactNode } from 'react';
import type { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import { formatRange } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { ruleReason } from '../../panels/rules/rule-text.ts';
import { bandText, rangeText, scoreText } from '../../panels/score-text.ts';
import type { SiteRow } from '../../stores/site-rows.ts';
import { BandSymbol } from '../../ui/band-symbol.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './sites-place.module.css';

/** One row: rank, site, operator, place, MW, band in words, range with its point, coverage; of an excluded site the rule instead. */
export function SiteCells({ row, rule }: { readonly row: SiteRow; readonly rule: ExclusionRule | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { site, standing, band, spans, isThin, rank, mw } = row;
  return (
    <>
      <Cell>{rank ?? '–'}</Cell>
      <Cell kind="name" isHeader>
        {site.name}
      </Cell>
      <Cell kind="light">{site.operator ?? t('not-known')}</Cell>
      <Cell kind="light">{site.state ?? site.country ?? t('not-known')}</Cell>
      <Cell kind="number">
        {mw === null ? (
          <span className={css['light']}>{t('not-known')}</span>
        ) : (
          t(`mw.${mw.of}`, { mw: formatRange(mw.low, mw.high, language) })
        )}
      </Cell>
      <Cell kind="band">
        <BandSymbol band={band} spans={spans} isThin={isThin} size={15} />
        {standing === null ? t('card.reading') : bandText(standing, t)}
      </Cell>
      {standing?.excluded === true ? (
        <ExcludedCells rule={rule} />
      ) : (
        <>
          <Cell kind="score">
            {standing !== null && (
              <>
                <RangeBar {...standing.score} band={band} />
                <span>{rangeText(standing.score)}</span>
                <strong>{scoreText(standing.score)}</strong>
              </>
            )}
          </Cell>
          <Cell kind="number">
            {standing === null ? '' : t('percent', { percent: Math.round(standing.score.coverage * 100) })}
          </Cell>
        </>
      )}
    </>
  );
}

/** In place of range and coverage: what excludes the site. */
function ExcludedCells({ rule }: { readonly rule: ExclusionRule | undefined }) {
  const t = useText();
  const language = useLanguage();
  const reason = rule === undefined ? '' : ruleReason(rule, t, language);
  return (
    <div role="cell" aria-colspan={2} className={`${css['cell'] ?? ''} ${css['reason'] ?? ''}`}>
      <span title={reason}>{reason}</span>
    </div>
  );
}

function Cell(props: {
  readonly children: ReactNode;
  readonly kind?: 'name' | 'light' | 'number' | 'band' | 'score';
  readonly isHeader?: boolean;
}) {
  const { children, kind, isHeader = false } = props;
  const className = `${css['cell'] ?? ''} ${kind === undefined ? '' : (css[kind] ?? '')}`;
  return (
    <div role={isHeader ? 'rowheader' : 'cell'} className={className}>
      {children}
    </div>
  );
}
