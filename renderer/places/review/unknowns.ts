/** What is not known, by who could tell us: the list of questions to ask. */
import { columnOf } from '../../../core/criteria/packed-readings.ts';
import type { FlatMatrix } from '../../../core/criteria/flat-matrix.ts';
import type { PackedReadings } from '../../../core/criteria/packed-readings.ts';
import type { Message } from '../../../core/indicators/reading.ts';
import { weighedGroups } from '../../../core/scoring/weighed-groups.ts';
import type { Weights } from '../../../core/weights/weights.ts';

export type UnknownAtSite = { readonly siteId: string; readonly reason: Message };
export type Question = { readonly indicator: string; readonly gaps: readonly UnknownAtSite[]; readonly weight: number };
/** `ask` is a code of the catalogue `indicators`: who could tell us. */
export type Asked = { readonly ask: string; readonly questions: readonly Question[]; readonly weight: number };

/** The matrix says whose risk and in which state; its sites are those of the readings. */
export type Weighed = { readonly matrix: FlatMatrix; readonly weights: Weights };

/**
 * Unknown readings that carry weight, grouped by who to ask and then by indicator. The group, and in it the question, that
 * could move the most weight comes first; ties by code. With `siteId` only that site's.
 */
export function unknowns(packed: PackedReadings, weighed: Weighed, siteId: string | null): readonly Asked[] {
  const { gap } = packed.states[weighed.matrix.state];
  const groups = new Map<string, Map<string, UnknownAtSite[]>>();
  const weights = criterionWeights(weighed);
  const rows =
    siteId === null ? [...packed.siteIds.keys()] : [packed.siteIds.indexOf(siteId)].filter((row) => row >= 0);
  for (const indicator of weights.keys()) {
    const column = columnOf(packed, indicator);
    for (const row of rows) {
      const told = packed.gaps[(gap[row * packed.indicators.length + column] ?? 0) - 1];
      if (told === undefined) continue;
      const questions = groups.get(told.ask) ?? new Map<string, UnknownAtSite[]>();
      groups.set(told.ask, questions);
      const gaps = questions.get(indicator) ?? [];
      questions.set(indicator, gaps);
      gaps.push({ siteId: packed.siteIds[row] ?? '', reason: told.reason });
    }
  }
  return [...groups]
    .map(([ask, byIndicator]) => {
      const questions = [...byIndicator]
        .map(([indicator, gaps]) => ({ indicator, gaps, weight: (weights.get(indicator) ?? 0) * gaps.length }))
        .sort((a, b) => b.weight - a.weight || a.indicator.localeCompare(b.indicator, 'en'));
      return { ask, questions, weight: questions.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .sort((a, b) => b.weight - a.weight || a.ask.localeCompare(b.ask, 'en'));
}

/** How many readings that carry weight are not known, by site. */
export function unknownCounts(packed: PackedReadings, weighed: Weighed): Uint32Array {
  const { gap } = packed.states[weighed.matrix.state];
  const counts = new Uint32Array(packed.siteIds.length);
  for (const indicator of criterionWeights(weighed).keys()) {
    const column = columnOf(packed, indicator);
    for (let row = 0; row < counts.length; row += 1) {
      if (gap[row * packed.indicators.length + column] !== 0) counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  return counts;
}

/** Share of each criterion in the whole, without those that carry none; all add to 1. */
function criterionWeights({ matrix, weights }: Weighed): ReadonlyMap<string, number> {
  return new Map(
    weighedGroups(matrix, weights).flatMap(({ share, columns, weights: inside }) => {
      const all = inside.reduce((sum, weight) => sum + weight, 0);
      return Array.from(columns, (column, i) => {
        const weight = (share * (inside[i] ?? 0)) / all;
        return [matrix.indicators[column] ?? '', weight] as const;
      }).filter(([, weight]) => weight > 0);
    }),
  );
}
