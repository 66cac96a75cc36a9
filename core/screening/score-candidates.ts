/**
 * Scores of packed readings: the user's scales, exclusions, floors, weights and means, as for the sites of the workspace.
 *
 * Nothing is read again: a moved slider or a changed rule costs milliseconds.
 */
import type { MatrixSettings } from '../criteria/build-matrix.ts';
import { riskRange } from '../criteria/decision-matrix.ts';
import { judgeRange, type ExclusionRule } from '../criteria/exclusion.ts';
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import { scaleInUse } from '../criteria/scale-settings.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Perspective } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import { scoreFlat } from '../scoring/score-flat.ts';
import type { Weights } from '../weights/weights.ts';
import { VERDICT_NUMBER, type CandidateReadings } from './candidate-readings.ts';
import { scaleWords } from './scale-words.ts';

export type ScreeningMethod = {
  readonly perspective: Perspective;
  readonly settings: MatrixSettings;
  readonly weights: Weights;
  readonly aggregation: Aggregation;
};

/** By candidate; risks in [0, 1]. */
export type CandidateScores = {
  /** NaN when nothing is known or a rule excludes the candidate. */
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly coverage: Float64Array;
  /** Number, among the rules that are on, of the first that excludes the candidate; -1 without one. */
  readonly excludedBy: Int16Array;
  /** 1 where no rule excludes the candidate but one cannot be judged. */
  readonly isOpen: Uint8Array;
  /** Number in the registry of the failed gate with the highest floor; -1 without one. */
  readonly failedGate: Int16Array;
};

/** Scores of every candidate under the method. */
export function scoreCandidates(packed: CandidateReadings, method: ScreeningMethod): CandidateScores {
  const rules = rulesInUse(method.settings);
  const excludedBy = new Int16Array(packed.count).fill(-1);
  const isOpen = new Uint8Array(packed.count);
  for (let row = 0; row < packed.count; row += 1) {
    const verdicts = rules.map((rule) => judgeKnown(rule, rangeOf(packed, row, rule.indicator)));
    excludedBy[row] = verdicts.indexOf('fail');
    isOpen[row] = excludedBy[row] === -1 && verdicts.includes('unknown') ? 1 : 0;
  }
  const { floors, failedGate } = gateFloors(packed, method);
  const excluded = Uint8Array.from(excludedBy, (rule) => (rule === -1 ? 0 : 1));
  const { point, low, high, coverage } = scoreFlat(
    { ...risksOf(packed, method), ...floors, excluded },
    method.weights,
    method.aggregation,
  );
  return { point, low, high, coverage, excludedBy, isOpen, failedGate };
}

/** The rules that are on, in the user's order: what `excludedBy` counts. */
export function rulesInUse({ exclusions }: Pick<MatrixSettings, 'exclusions'>): readonly ExclusionRule[] {
  return exclusions.filter(({ enabled }) => enabled);
}

function judgeKnown(rule: ExclusionRule, range: Range | null) {
  return range === null ? 'unknown' : judgeRange(rule, [range.low, range.value, range.high]);
}

type Range = { readonly value: number | string; readonly low: number | string; readonly high: number | string };

const COLUMNS: ReadonlyMap<string, number> = new Map(INDICATORS.map(({ id }, column) => [id, column]));

/** What was read of an indicator, classes as words again; null where it is unknown. */
function rangeOf({ value, low, high }: CandidateReadings, row: number, id: string): Range | null {
  const column = COLUMNS.get(id);
  const indicator = column === undefined ? undefined : INDICATORS[column];
  const cell = row * INDICATORS.length + (column ?? 0);
  const read = value[cell] ?? NaN;
  if (indicator === undefined || Number.isNaN(read)) return null;
  const words = scaleWords(indicator.scale);
  const word = (number: number) => (indicator.scale.kind === 'classes' ? (words[number] ?? '') : number);
  return { value: word(read), low: word(low[cell] ?? NaN), high: word(high[cell] ?? NaN) };
}

type Risks = Omit<FlatMatrix, 'failFloor' | 'openFloor' | 'excluded'>;

function risksOf(packed: CandidateReadings, { perspective, settings }: ScreeningMethod): Risks {
  const criteria = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective));
  const column = () => new Float64Array(packed.count * criteria.length).fill(NaN);
  const [point, low, high] = [column(), column(), column()];
  criteria.forEach((indicator, at) => {
    const riskOf = rememberingRisks(indicator, settings);
    for (let row = 0; row < packed.count; row += 1) {
      const range = rangeOf(packed, row, indicator.id);
      if (range === null) continue;
      const risk = riskOf(range);
      const cell = row * criteria.length + at;
      point[cell] = risk.point;
      low[cell] = risk.low;
      high[cell] = risk.high;
    }
  });
  return {
    perspective,
    state: 'hosted',
    siteIds: Array.from({ length: packed.count }, String),
    indicators: criteria.map(({ id }) => id),
    groups: criteria.map(({ group }) => group),
    point,
    low,
    high,
  };
}

/** Facts of the template read the same in every cell: the last answer is kept. */
function rememberingRisks(indicator: Indicator, settings: MatrixSettings) {
  const scale = scaleInUse(indicator, settings.scales);
  let last: { readonly range: Range; readonly risk: ReturnType<typeof riskRange> } | null = null;
  return (range: Range) => {
    const isSame = last?.range.value === range.value && last.range.low === range.low && last.range.high === range.high;
    if (last === null || !isSame) last = { range, risk: riskRange(scale, range) };
    return last.risk;
  };
}

function gateFloors({ count, gates }: CandidateReadings, { perspective, settings }: ScreeningMethod) {
  const floorOf = ({ id, floor }: (typeof GATES)[number]) => {
    const percent = settings.floors[id];
    return percent === undefined ? floor : percent / 100;
  };
  const judged = GATES.map((gate, column) => ({ column, floor: floorOf(gate), of: gate.perspectives })).filter(
    ({ of }) => of.includes(perspective),
  );
  const failFloor = new Float64Array(count);
  const openFloor = new Float64Array(count);
  const failedGate = new Int16Array(count).fill(-1);
  for (let row = 0; row < count; row += 1) {
    for (const { column, floor } of judged) {
      const verdict = gates[row * GATES.length + column];
      if (verdict === VERDICT_NUMBER.pass) continue;
      openFloor[row] = Math.max(openFloor[row] ?? 0, floor);
      if (verdict !== VERDICT_NUMBER.fail) continue;
      if (failedGate[row] === -1 || floor > (failFloor[row] ?? 0)) failedGate[row] = column;
      failFloor[row] = Math.max(failFloor[row] ?? 0, floor);
    }
  }
  return { floors: { failFloor, openFloor }, failedGate };
}
