/**
 * The decision matrix of one perspective and state straight from packed readings: the same numbers as `buildMatrix` and
 * `flatMatrix` one after the other, without an object a cell.
 */
import { riskAt } from '../curves/value-function.ts';
import type { Scale } from '../indicators/indicator.ts';
import type { SiteState } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { invariant } from '../lib/invariant.ts';
import { toTheEnd } from '../lib/to-the-end.ts';
import type { MatrixSettings, Question } from './build-matrix.ts';
import type { ExclusionRule } from './exclusion.ts';
import type { FlatMatrix } from './flat-matrix.ts';
import { columnOf, VERDICTS, type PackedGates, type PackedReadings } from './packed-readings.ts';
import { exclusionVerdicts } from './packed-exclusions.ts';
import { scaleInUse } from './scale-settings.ts';

/** One row a site, one criterion for each indicator of the perspective, in registry order. */
export function matrixOfPacked(packed: PackedReadings, question: Question, settings: MatrixSettings): FlatMatrix {
  return toTheEnd(matrixSteps(packed, question, settings));
}

/** The same criterion by criterion, for a thread that has other work as well. */
export function* matrixSteps(
  packed: PackedReadings,
  { perspective, state }: Question,
  { scales, exclusions, floors }: MatrixSettings,
): Generator<undefined, FlatMatrix> {
  const criteria = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective));
  const size = packed.siteIds.length * criteria.length;
  const gates = packed.states[state].gates[perspective];
  const point = yield* unknowns(size);
  const low = yield* unknowns(size);
  const high = yield* unknowns(size);
  const failFloor = highestFloors(gates, packed.siteIds.length, { verdicts: ['fail'], floors });
  const openFloor = highestFloors(gates, packed.siteIds.length, { verdicts: ['fail', 'unknown'], floors });
  yield;
  const excluded = excludedSites(packed, state, exclusions);
  yield;
  const matrix: FlatMatrix = {
    perspective,
    state,
    siteIds: packed.siteIds,
    indicators: criteria.map(({ id }) => id),
    groups: criteria.map(({ group }) => group),
    ...{ point, low, high, failFloor, openFloor, excluded },
  };
  for (const indicator of criteria) {
    fillColumn(packed, matrix, { indicator: indicator.id, scale: scaleInUse(indicator, scales) });
    yield;
  }
  return matrix;
}

/** Numbers that a step fills: memory is written for the first time, which takes 2 to 4 ms for these 256 kB. */
const FILLED_AT_ONCE = 32_768;

/** So many unknown risks; step by step here too. */
function* unknowns(size: number): Generator<undefined, Float64Array> {
  const risks = new Float64Array(size);
  for (let from = 0; from < size; from += FILLED_AT_ONCE) {
    risks.fill(NaN, from, from + FILLED_AT_ONCE);
    yield;
  }
  return risks;
}

/** Works out the risks of one criterion in place; what is not known is left as it stands. */
export function fillColumn(
  packed: PackedReadings,
  matrix: FlatMatrix,
  { indicator, scale }: { readonly indicator: string; readonly scale: Scale },
): void {
  const { value, low, high } = packed.states[matrix.state];
  const risk = riskOf(scale, packed.words);
  const corners = scale.kind === 'curve' ? scale.curve : [];
  const [width, step] = [packed.indicators.length, matrix.indicators.length];
  let into = matrix.indicators.indexOf(indicator) - step;
  for (let cell = columnOf(packed, indicator); cell < value.length; cell += width) {
    into += step;
    const [read, kinder, harsher] = [value[cell] ?? NaN, low[cell] ?? NaN, high[cell] ?? NaN];
    if (Number.isNaN(read)) continue;
    const point = risk(read);
    matrix.point[into] = point;
    matrix.low[into] = point;
    matrix.high[into] = point;
    if (kinder === read && harsher === read) continue;
    let [least, most] = [Math.min(point, risk(kinder), risk(harsher)), Math.max(point, risk(kinder), risk(harsher))];
    for (const corner of corners) {
      if (!(corner.at > kinder && corner.at < harsher)) continue;
      least = Math.min(least, corner.risk);
      most = Math.max(most, corner.risk);
    }
    matrix.low[into] = least;
    matrix.high[into] = most;
  }
}

function riskOf(scale: Scale, words: readonly string[]): (read: number) => number {
  if (scale.kind === 'curve') return (read) => riskAt(scale.curve, read);
  // A word of another indicator has no risk here and is never looked up.
  const risks = words.map((word) => scale.risks[word]);
  return (place) => {
    const risk = risks[place];
    invariant(risk !== undefined, `the scale knows the class ${words[place] ?? ''}`);
    return risk;
  };
}

function highestFloors(
  { gates, verdicts }: PackedGates,
  sites: number,
  asked: { readonly verdicts: readonly (typeof VERDICTS)[number][]; readonly floors: MatrixSettings['floors'] },
): Float64Array {
  const counts = VERDICTS.map((verdict) => asked.verdicts.includes(verdict));
  const floorOf = gates.map(({ id, floor }) => {
    const percent = asked.floors[id];
    return percent === undefined ? floor : percent / 100;
  });
  const highest = new Float64Array(sites);
  for (let site = 0, cell = 0; site < sites; site += 1) {
    for (const floor of floorOf) {
      if (counts[verdicts[cell] ?? 0] === true) highest[site] = Math.max(highest[site] ?? 0, floor);
      cell += 1;
    }
  }
  return highest;
}

function excludedSites(packed: PackedReadings, state: SiteState, rules: readonly ExclusionRule[]): Uint8Array {
  const excluded = new Uint8Array(packed.siteIds.length);
  for (const rule of rules) {
    if (!rule.enabled) continue;
    exclusionVerdicts(packed, state, rule).forEach((verdict, site) => {
      if (verdict === 'fail') excluded[site] = 1;
    });
  }
  return excluded;
}
