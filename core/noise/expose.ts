/** Works out who hears what: levels of both states at every receptor in the area, summed up. */
import { compareAt } from './compare-states.ts';
import type { ExposedReceptor, Exposure, Loudest } from './exposure.ts';
import type { LevelRange } from './level-range.ts';
import { exposureBands } from './exposure-bands.ts';
import { localMetres } from './local-metres.ts';
import { REACH_M } from './noise-map.ts';
import type { NoiseOrder } from './noise-order.ts';
import { levelsAt, placeLevels, type PlaceLevels } from './place-levels.ts';
import { receptorLevelAt } from './receptor-levels.ts';
import { RECEPTOR_KINDS, receptorOf, type ReceptorSet } from './receptor-set.ts';
import { runningIn } from './source-tables.ts';
import type { Surroundings } from './surroundings.ts';

/** Rows of the list for each way to put it in order: what a person reads. *heuristic* */
const MOST_ROWS = 100;

/**
 * `recordedNightDba`: outside the nearest dwelling as mined; it stands for the mine there, at night alone. Where a building
 * that may be a dwelling is nearer, nobody knows which of the two it was measured at, and it stands for none.
 */
export type ExposureOrder = {
  readonly order: NoiseOrder;
  readonly surroundings: Surroundings;
  readonly recordedNightDba: LevelRange | null;
};

/** Levels of the states that run; null for one that is silent. */
type States = { readonly mined: PlaceLevels | null; readonly hosted: PlaceLevels | null };

/** Who hears what within the map of an order; yields the share that is done. */
export function* expose({ order, surroundings, recordedNightDba }: ExposureOrder): Generator<number, Exposure> {
  const frame = localMetres(order.centre);
  const about = { frame, propagation: order.propagation, upToM: REACH_M };
  const set = withinMap(surroundings.set, order);
  const levels: (PlaceLevels | null)[] = [];
  for (const [i, sources] of [order.mined, order.hosted].entries()) {
    const running = runningIn(sources, order.period);
    if (running.length === 0) {
      levels.push(null);
      continue;
    }
    const steps = placeLevels(running, set.positions, about);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield (i + step.value) / 2;
    levels.push(step.value);
  }
  const states: States = { mined: levels[0] ?? null, hosted: levels[1] ?? null };
  const nearest = recordedNightDba === null || order.period !== 'night' ? null : nearestDwelling(set, order);
  const rowAt = (i: number) => rowOf(set, states, { i, measured: nearest?.i === i ? recordedNightDba : null });
  return {
    ...{ people: coverOf(surroundings.people), dwellings: coverOf(surroundings.dwellings) },
    withoutPeople: countOf(set, (i) => kindAt(set, i) === 'people' && Number.isNaN(set.people[i])),
    mined: exposureBands(set, states.mined, order.levelsDb),
    hosted: exposureBands(set, states.hosted, order.levelsDb),
    total: countOf(set, (i) => kindAt(set, i) !== 'boundary'),
    rows: listed(set, states).map(rowAt),
    loudest: loudestOf(set, states),
    recorded: recordedBeside(states.mined, nearest, { set, recordedNightDba }),
  };
}

/** Only what lies on the map is counted, so that people and areas speak of the same ground. */
function withinMap(set: ReceptorSet, { centre, widthM, heightM }: NoiseOrder): ReceptorSet {
  const { toMetres } = localMetres(centre);
  const kept = [...set.kinds.keys()].filter((i) => {
    const [east, north] = toMetres(receptorOf(set, i).position);
    return Math.abs(east) <= widthM / 2 && Math.abs(north) <= heightM / 2;
  });
  return {
    positions: Float64Array.from(kept.flatMap((i) => [set.positions[2 * i] ?? NaN, set.positions[2 * i + 1] ?? NaN])),
    kinds: Uint8Array.from(kept, (i) => set.kinds[i] ?? 0),
    people: Float64Array.from(kept, (i) => set.people[i] ?? NaN),
    labels: kept.map((i) => set.labels[i] ?? ''),
  };
}

function rowOf(
  set: ReceptorSet,
  { mined, hosted }: States,
  { i, measured }: { readonly i: number; readonly measured: LevelRange | null },
): ExposedReceptor {
  const { kind, label, position, people } = receptorOf(set, i);
  const [before, after] = [mined, hosted].map((levels) => (levels === null ? null : receptorLevelAt(levels, i)));
  return {
    ...compareAt({ measuredDba: measured }, before ?? null, after ?? null),
    ...{ id: i, label, kind, position: [position[0], position[1]], people: Number.isNaN(people) ? null : people },
  };
}

/** Places of the loudest of each state and of those with the largest change, in the order of the set. */
function listed(set: ReceptorSet, { mined, hosted }: States): readonly number[] {
  const heard = [...set.kinds.keys()].filter((i) => kindAt(set, i) !== 'boundary');
  const [before, after] = [mined?.dba.likely ?? null, hosted?.dba.likely ?? null];
  const orders: ((i: number) => number)[] = [];
  if (before !== null) orders.push((i) => before[i] ?? NaN);
  if (after !== null) orders.push((i) => after[i] ?? NaN);
  if (before !== null && after !== null)
    orders.push(
      (i) => (after[i] ?? NaN) - (before[i] ?? NaN),
      (i) => (before[i] ?? NaN) - (after[i] ?? NaN),
    );
  const chosen = new Set(orders.flatMap((of) => mostBy(heard, of)));
  return [...chosen].sort((a, b) => a - b);
}

/** The first by a number, ties by place. */
function mostBy(places: readonly number[], of: (i: number) => number): readonly number[] {
  const values = Float64Array.from(places, of).sort();
  const least = values[Math.max(0, values.length - MOST_ROWS)] ?? -Infinity;
  return places
    .filter((i) => of(i) >= least)
    .sort((a, b) => of(b) - of(a) || a - b)
    .slice(0, MOST_ROWS);
}

function loudestOf(set: ReceptorSet, { mined, hosted }: States): Loudest[] {
  return RECEPTOR_KINDS.flatMap((kind) => {
    const places = [...set.kinds.keys()].filter((i) => kindAt(set, i) === kind);
    if (places.length === 0) return [];
    const of = (levels: PlaceLevels | null) => {
      if (levels === null) return null;
      const { likely } = levels.dba;
      const at = places.reduce((best, i) => ((likely[i] ?? NaN) > (likely[best] ?? NaN) ? i : best));
      return levelsAt(levels.dba, at);
    };
    return [{ kind, mined: of(mined), hosted: of(hosted) }];
  });
}

/** Of the dwellings; `distanceM` from the centre of the order. */
type Nearest = { readonly i: number; readonly distanceM: number };

/** Null without a dwelling, and where a building that may be one is nearer. */
function nearestDwelling(set: ReceptorSet, { centre }: NoiseOrder): Nearest | null {
  const { toMetres } = localMetres(centre);
  let nearest: Nearest | null = null;
  let nearestPossibleM = Infinity;
  for (const i of set.kinds.keys()) {
    const kind = kindAt(set, i);
    if (kind !== 'dwelling' && kind !== 'possible-dwelling') continue;
    const distanceM = Math.hypot(...toMetres(receptorOf(set, i).position));
    if (kind === 'possible-dwelling') nearestPossibleM = Math.min(nearestPossibleM, distanceM);
    else if (nearest === null || distanceM < nearest.distanceM) nearest = { i, distanceM };
  }
  return nearest === null || nearestPossibleM < nearest.distanceM ? null : nearest;
}

function recordedBeside(
  mined: PlaceLevels | null,
  nearest: Nearest | null,
  { set, recordedNightDba }: { readonly set: ReceptorSet } & Pick<ExposureOrder, 'recordedNightDba'>,
): Exposure['recorded'] {
  if (mined === null || nearest === null || recordedNightDba === null) return null;
  return {
    ...{ dba: { ...recordedNightDba }, modelled: { ...levelsAt(mined.dba, nearest.i) } },
    ...{ label: set.labels[nearest.i] ?? '', distanceM: nearest.distanceM },
  };
}

function kindAt({ kinds }: ReceptorSet, i: number) {
  return RECEPTOR_KINDS[kinds[i] ?? 0];
}

function countOf({ kinds }: ReceptorSet, counts: (i: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < kinds.length; i += 1) if (counts(i)) count += 1;
  return count;
}

function coverOf({ missing, layers, isPartial }: Surroundings['people']): Exposure['people'] {
  return { missing, layers: [...layers], isPartial };
}
