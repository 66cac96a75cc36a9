/** Rows of candidates that somebody looks at: their whole scores and the county they lie in. */
import { countyAt } from '../../core/layers/county-at.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { candidateRow } from '../../core/screening/candidate-row.ts';
import type { ScreeningMethod } from '../../core/screening/score-candidates.ts';
import type { CandidateRow } from '../../core/screening/screening-result.ts';
import type { Stand } from '../../core/screening/template.ts';
import { detailsShared, type Shared } from './shared-desks.ts';

export type Looked = {
  readonly row: number;
  /** Number of its class. */
  readonly class: number;
  readonly rank: number | null;
  readonly isTied: boolean;
  readonly stand: Stand;
};

/** The rows in the order given. */
export async function detailRows(
  shared: Shared,
  method: ScreeningMethod,
  { rows, gazetteer }: { readonly rows: readonly Looked[]; readonly gazetteer: Gazetteer },
): Promise<CandidateRow[]> {
  const scores = await detailsShared(
    shared,
    rows.map(({ row }) => row),
    method,
  );
  return rows.flatMap(({ stand, ...looked }) => {
    const score = scores.get(looked.row);
    if (score === undefined) return [];
    const { id, position, precisionKm } = stand;
    const county = countyAt(position, gazetteer);
    const place = { county: county?.name ?? null, state: county?.state ?? null };
    return [candidateRow({ ...looked, ...place, id, position: [position[0], position[1]], precisionKm, score })];
  });
}
