/**
 * The conversion of a site as JSON: what changes row by row, and the scores of both states beside each other.
 * Values are in the unit of their row, scores 0-100, coverage 0-1; null is not known.
 */
import { buildMatrix } from '../criteria/build-matrix.ts';
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { DeltaRow } from '../conversion/conversion-row.ts';
import type { DeltaValue } from '../conversion/quantity.ts';
import type { RuleCrossing } from '../conversion/rule-crossings.ts';
import type { Perspective, SiteState } from '../indicators/reading.ts';
import { scoreChange } from '../scoring/score-change.ts';
import { scoreMatrix, type ScoreRange, type SiteScore } from '../scoring/score-matrix.ts';
import type { Site } from '../sites/site.ts';
import { say } from '../text/say.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { percent, rounded } from './json-numbers.ts';

/** The scenario that stands for "as hosted" with its measures, and every row of the change in print order. */
export function conversionJson(site: Site, deltas: readonly DeltaRow[]) {
  const scenario = site.scenarios.find(({ id }) => id === site.hostedAs);
  return {
    /** Null where the site is hosted as its record says. */
    hostedAs: scenario === undefined ? null : { id: scenario.id, name: scenario.name },
    measures: scenario === undefined ? [] : [...scenario.mitigations],
    rows: deltas.map(({ key, section, unit, mined, hosted, change, notes, rules }) => ({
      key,
      section,
      unit,
      mined: valueJson(mined),
      hosted: valueJson(hosted),
      change: valueJson(change),
      notes: notes.map((code) => say('en', 'indicators', code)),
      ...(rules === undefined ? {} : { rules: rules.map(ruleJson) }),
    })),
  };
}

/** A rule of the place: MW over its threshold in both states, negative below it, and whether it is crossed. */
function ruleJson({ rule, verdict, mined, hosted, change }: RuleCrossing) {
  const { id, name, thresholdMW, duty } = rule;
  const overMW = { mined: valueJson(mined), hosted: valueJson(hosted), change: valueJson(change) };
  return { id, name, thresholdMW, verdict, overMW, duty };
}

function valueJson(value: DeltaValue | null) {
  return value === null ? null : { value: rounded(value.value), low: rounded(value.low), high: rounded(value.high) };
}

/** Scores of every site in both states, in document order, from one reading of the surroundings. */
export function scoresOfStates(
  { weights, method }: Workspace,
  readings: readonly SiteReadings[],
  perspective: Perspective,
): Readonly<Record<SiteState, readonly SiteScore[]>> {
  const scores = (state: SiteState) =>
    scoreMatrix(buildMatrix(readings, { perspective, state }, method), weights, method.aggregation);
  return { mined: scores('mined'), hosted: scores('hosted') };
}

/** Scores of a site as mined and as hosted, and their difference on what is known in both; null where there is none. */
export function statesJson(mined: SiteScore, hosted: SiteScore, { method }: Workspace) {
  const isExcluded = mined.excluded || hosted.excluded;
  const change = isExcluded ? null : scoreChange(mined, hosted, method.aggregation);
  return {
    mined: scoreJson(mined),
    hosted: scoreJson(hosted),
    change:
      change === null
        ? null
        : {
            mined: percent(change.mined),
            hosted: percent(change.hosted),
            change: percent(change.change),
            coverage: rounded(change.coverage),
          },
  };
}

/** A score with its band and coverage. */
export function scoreJson(score: SiteScore) {
  return { ...rangeJson(score.score), band: bandText(score), coverage: rounded(score.score.coverage) };
}

/** A range of risk as points of 100. */
export function rangeJson({ point, low, high }: Pick<ScoreRange, 'point' | 'low' | 'high'>) {
  return { point: percent(point), low: percent(low), high: percent(high) };
}

function bandText({ band, excluded }: Pick<SiteScore, 'band' | 'excluded'>): string {
  if (excluded) return 'excluded';
  if (band === null) return 'cannot be judged';
  return band.from === band.to ? band.from : `${band.from} to ${band.to}`;
}
