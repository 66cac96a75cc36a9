/** Scores in words and numbers: the range first, then the point, never a decimal. */
import { roundedPoint, type ScoreRange } from '../../core/scoring/score-matrix.ts';
import type { Say } from '../app/use-text.ts';
import type { Standing } from '../stores/scores.ts';

/** `42`, or a dash without a score. */
export function scoreText({ point: risk }: Pick<ScoreRange, 'point'>): string {
  const point = roundedPoint(risk);
  return point === null ? '–' : String(point);
}

/** `31–68`, whole numbers out of 100. */
export function rangeText({ low, high }: Pick<ScoreRange, 'low' | 'high'>): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? String(from) : `${from}–${to}`;
}

/** The band in words: one word, two when the range crosses an edge, or why there is none. */
export function bandText({ band, excluded }: Pick<Standing, 'band' | 'excluded'>, t: Say): string {
  if (excluded) return t('band.excluded');
  if (band === null) return t('band.unknown');
  if (band.from === band.to) return t(`band.${band.from}`);
  return t('band.two', { from: t(`band.${band.from}`), to: t(`band.${band.to}`).toLocaleLowerCase() });
}
