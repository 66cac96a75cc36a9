/**
 * An assessment as JSON for other programs: the shape is the product's promise, so keys are stable.
 * Scores, risks and floors are 0-100; coverage and weights 0-1; distances km. Unknown is null with a reason.
 */
import { INDICATORS } from '../indicators/registry.ts';
import type { Reading } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { METHOD_VERSION } from '../scoring/method-version.ts';
import type { SiteScore, WeightedCriterion } from '../scoring/score-matrix.ts';
import { say } from '../text/say.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { conversionJson, rangeJson, scoreJson, scoresOfStates, statesJson } from './conversion-json.ts';
import { percent, rounded } from './json-numbers.ts';
import { conflictsJson } from './conflicts-json.ts';
import { landUseJson } from './land-use-json.ts';
import { reviewJson } from './review-json.ts';
import { sourcesJson } from './sources-json.ts';
import {
  driversJson,
  drawsJson,
  findingsJson,
  intervalJson,
  neighboursJson,
  ranksJson,
  type Stressed,
} from './stress-json.ts';

type JsonOptions = {
  readonly document: Workspace;
  readonly assessment: Assessment;
  /** Seed of the draws; recorded so that a later interval can be repeated. */
  readonly seed: number;
  /** What the draws say; null when none were made. */
  readonly stressed: Stressed | null;
};

/** Everything `siteshift assess --format json` prints, as a plain value. */
export function assessmentJson({ document, assessment, seed, stressed }: JsonOptions) {
  const states = scoresOfStates(document, assessment.readings, assessment.perspective);
  return {
    method: METHOD_VERSION,
    seed,
    asOf: document.asOf,
    perspective: assessment.perspective,
    state: assessment.state,
    draws: stressed === null ? null : drawsJson(stressed),
    ask: stressed === null ? [] : findingsJson(stressed, assessment.readings, 'readings'),
    gatesToCheck: stressed === null ? [] : findingsJson(stressed, assessment.readings, 'gates'),
    neighbours: stressed === null ? [] : neighboursJson(stressed),
    sites: assessment.scores.map((score, i) => ({
      ...siteJson(document, assessment, score, i),
      states: statesOf(document, states, i),
      interval: intervalJson(stressed, score.siteId),
      ranks: ranksJson(stressed, score.siteId),
      drivers: stressed === null ? [] : driversJson(stressed, i),
    })),
  };
}

function siteJson(document: Workspace, assessment: Assessment, score: SiteScore, index: number) {
  const site = document.sites.find(({ id }) => id === score.siteId);
  const own = assessment.readings[index];
  invariant(site !== undefined && own !== undefined, 'scores belong to the sites of the document');
  const readings = own.readings[assessment.state];
  return {
    id: site.id,
    name: site.name,
    operator: site.operator,
    tenant: site.tenant,
    position: site.position,
    positionPrecision: site.precisionKm,
    score: scoreJson(score),
    groups: score.groups.map((group) => ({
      group: group.group,
      weight: rounded(group.weight),
      ...rangeJson(group),
      coverage: rounded(group.coverage),
    })),
    gates: score.gates.map((gate) => ({
      gate: gate.gate,
      verdict: gate.verdict,
      floor: percent(gate.floor),
      reason: say('en', 'indicators', gate.reason.code, gate.reason.facts),
      sources: sourcesJson(document, gate.sources),
    })),
    exclusions: score.exclusions.map(({ rule, indicator, verdict }) => {
      const { when, value, source } = ruleOf(document, rule);
      return { rule, indicator, when, value, verdict, source };
    }),
    readings: score.criteria.map((criterion) => readingJson(document, criterion, readings[criterion.indicator])),
    rank: score.rank,
    conversion: conversionJson(site, own.deltas),
    landUse: landUseJson(document, site),
    review: reviewJson(document, site, own),
    conflicts: conflictsJson(document, site.id),
  };
}

function statesOf(document: Workspace, { mined, hosted }: ReturnType<typeof scoresOfStates>, index: number) {
  const [before, after] = [mined[index], hosted[index]];
  invariant(before !== undefined && after !== undefined, 'both states have a score of every site');
  return statesJson(before, after, document);
}

function ruleOf({ method }: Workspace, id: string) {
  const rule = method.exclusions.find((one) => one.id === id);
  invariant(rule !== undefined, 'verdicts belong to rules of the document');
  return rule;
}

function readingJson(document: Workspace, criterion: WeightedCriterion, reading: Reading | undefined) {
  const indicator = INDICATORS.find(({ id }) => id === criterion.indicator);
  invariant(indicator !== undefined && reading !== undefined, 'every criterion has an indicator and a reading');
  const head = { indicator: indicator.id, group: indicator.group, resolution: indicator.resolution };
  const unit = indicator.unit;
  const weight = rounded(criterion.weight);
  if (!reading.known) {
    const reason = say('en', 'indicators', reading.reason.code, reading.reason.facts);
    return {
      ...head,
      value: null,
      unit,
      low: null,
      high: null,
      grade: null,
      unknown: reason,
      risk: null,
      weight,
      sources: [],
    };
  }
  const { value, low, high, grade } = reading;
  const risk = percent(criterion.risk?.point ?? null);
  const sources = sourcesJson(document, reading.sources);
  return { ...head, value, unit, low, high, grade, unknown: null, risk, weight, sources };
}
