/** A comparison of two workspaces as lines for people. */
import { PARTS, type Difference } from '../../core/comparison/compare-documents.ts';
import type { ChangedValue } from '../../core/comparison/changed-values.ts';
import { countByPart, type WorkspaceComparison } from '../../core/comparison/workspace-comparison.ts';
import type { RankMove } from '../../core/scoring/rank-moves.ts';
import { printableLine } from './printable.ts';

/** Longer values are cut: the JSON has them whole. Heuristic. */
const MOST_LETTERS = 80;

/** The counts, then every difference under its part, then the scores that moved. */
export function comparisonLines(comparison: WorkspaceComparison): readonly string[] {
  const counts = countByPart(comparison);
  const head = PARTS.map((part) => `${part} ${counts[part]}`).join(', ');
  return [
    `Differences: ${head}, scores and ranks ${comparison.moves.length}.`,
    ...PARTS.flatMap((part) => {
      const own = comparison.differences.filter((one) => one.part === part);
      return own.length === 0 ? [] : ['', `${part}:`, ...own.flatMap(differenceLines)];
    }),
    ...(comparison.moves.length === 0 ? [] : ['', 'scores and ranks as hosted:', ...comparison.moves.map(moveLine)]),
  ];
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function differenceLines({ change, list, id, name, values }: Difference): readonly string[] {
  const called = name === id ? id : `${id} (${name})`;
  const lines = [`  ${SIGNS[change]} ${list}: ${called}`, ...values.map((value) => `      ${valueLine(value)}`)];
  return lines.map(printableLine);
}

function valueLine({ path, before, after }: ChangedValue): string {
  return `${path.join('.')}: ${shown(before)} -> ${shown(after)}`;
}

function shown(value: unknown): string {
  if (value === null) return 'not known';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

function moveLine({ site, perspective, before, after, because }: RankMove): string {
  const why = reason({ before, after, because });
  return printableLine(`  ${site}, ${perspective}: ${standing(before)} -> ${standing(after)}${why}`);
}

function reason({ before, after, because }: Pick<RankMove, 'before' | 'after' | 'because'>): string {
  const by = because.slice(0, 3).map(({ indicator, counts }) => `${indicator}${COUNTS[counts]}`);
  if (by.length > 0) return `, through ${by.join(', ')}`;
  if (before === null || after === null) return '';
  return before.score === after.score ? ', because others moved' : ', through other weights, means or gates';
}

const COUNTS = { both: '', before: ' (no longer counted)', after: ' (counted now)' } as const;

function standing(side: RankMove['before']): string {
  if (side === null) return 'not there';
  const { score, rank } = side;
  return score === null ? 'cannot be judged' : `${Math.round(score)}${rank === null ? '' : ` (rank ${rank})`}`;
}
