import type { RankMove } from '../../../core/scoring/rank-moves.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { useComparisonText } from './use-comparison-text.ts';

export type MoveText = {
  /** Score or rank on one side: a number, not known, or that the site is not there. */
  readonly standing: (side: RankMove['before'], what: 'score' | 'rank') => string;
  /** Through which criteria, the largest difference first; `most` of them. Without any, what else moved the site. */
  readonly because: (move: RankMove, most?: number) => string;
};

/** A site that moved, in words. */
export function useMoveText(): MoveText {
  const t = useText();
  const c = useComparisonText();
  const say = useIndicatorText();
  const language = useLanguage();
  const number = (value: number | null, digits = 0) =>
    value === null ? t('not-known') : formatNumber(value, language, digits);
  const cause = ({ indicator, before, after, counts }: RankMove['because'][number]) => {
    const name = say(`short.${indicator}`);
    if (counts === 'both') return c('cause.both', { name, before: number(before), after: number(after) });
    return c(`cause.${counts}`, { name, risk: number(counts === 'before' ? before : after) });
  };
  return {
    standing: (side, what) => (side === null ? c('not-there') : number(side[what], what === 'score' ? 1 : 0)),
    because: ({ before, after, because }, most = Infinity) => {
      if (because.length > 0) return because.slice(0, most).map(cause).join('; ');
      if (before === null || after === null) return '';
      return c(before.score === after.score ? 'others' : 'other-method');
    },
  };
}
