/** How many people and dwellings there are in which band of noise, in the bands of the map. */
import type { Exposure, ExposureBand } from './exposure.ts';
import { CASES, type Case } from './level-range.ts';
import type { PlaceLevels } from './place-levels.ts';
import { RECEPTOR_KINDS, type ReceptorKind, type ReceptorSet } from './receptor-set.ts';

/**
 * Counts by band of the A-weighted levels between rising edges in dB, for each end of the range; a level on an edge belongs
 * to the band above. In a state that is silent all are in the first band.
 */
export function exposureBands(
  set: ReceptorSet,
  levels: PlaceLevels | null,
  edgesDb: readonly number[],
): Exposure['mined'] {
  const [low, likely, high] = CASES.map((asked) => bandsOf(set, levels, { edgesDb, asked }));
  return { low: low ?? [], likely: likely ?? [], high: high ?? [] };
}

function bandsOf(
  set: ReceptorSet,
  levels: PlaceLevels | null,
  { edgesDb, asked }: { readonly edgesDb: readonly number[]; readonly asked: Case },
): ExposureBand[] {
  const bands = emptyBands(edgesDb);
  const dba = levels?.dba[asked];
  for (let i = 0; i < set.kinds.length; i += 1) {
    const level = dba?.[i] ?? -Infinity;
    const band = bands.findLast(({ fromDb }) => fromDb === null || level >= fromDb);
    const column = COUNTED[RECEPTOR_KINDS[set.kinds[i] ?? 0] ?? 'boundary'];
    if (band === undefined || column === null) continue;
    const people = set.people[i] ?? NaN;
    band[column] += column === 'people' ? (Number.isNaN(people) ? 0 : people) : 1;
  }
  return bands;
}

/** What a receptor is counted as; a point on the boundary is nobody's home. */
const COUNTED: Readonly<Record<ReceptorKind, 'people' | 'dwellings' | 'possibleDwellings' | 'sensitive' | null>> = {
  dwelling: 'dwellings',
  'possible-dwelling': 'possibleDwellings',
  school: 'sensitive',
  care: 'sensitive',
  people: 'people',
  boundary: null,
};

function emptyBands(edgesDb: readonly number[]): ExposureBand[] {
  const none = { people: 0, dwellings: 0, possibleDwellings: 0, sensitive: 0 };
  return [null, ...edgesDb].map((fromDb, i) => ({ fromDb, toDb: edgesDb[i] ?? null, ...none }));
}
