/**
 * What the draws say, as JSON: intervals, ranks with ties, drivers, what to find out. Scores and risks are 0-100, shares
 * 0-1; sites by id. Everything is null, and the lists empty, where no draws were made.
 */
import type { SiteReadings } from '../criteria/site-readings.ts';
import { invariant } from '../lib/invariant.ts';
import { driversOf } from '../robustness/drivers.ts';
import type { SiteRank, SiteStress, StressQuestion, StressResult } from '../robustness/stress.ts';
import type { Finding } from '../robustness/value-of-information.ts';
import { say } from '../text/say.ts';
import { percent, rounded } from './json-numbers.ts';

/** A finished analysis and the question it answers. */
export type Stressed = { readonly question: StressQuestion; readonly result: StressResult };

/** How the draws were made: enough to make them again. */
export function drawsJson({ result }: Stressed) {
  const { seed, concentration, unknowns } = result.settings;
  return { made: result.draws, seed, concentration, unknowns };
}

/** Score not exceeded in 5, 25, 50, 75 and 95 % of draws; the outer two are the 90 % interval. */
export function intervalJson(stressed: Stressed | null, siteId: string) {
  const quantiles = stressed === null ? null : siteOf(stressed, siteId).quantiles;
  if (quantiles === null) return null;
  const [p5 = NaN, p25 = NaN, p50 = NaN, p75 = NaN, p95 = NaN] = quantiles.map((risk) => percent(risk));
  return { p5, p25, p50, p75, p95 };
}

/** The place of a site among the others over all draws. */
export function ranksJson(stressed: Stressed | null, siteId: string) {
  const rank = stressed === null ? null : siteOf(stressed, siteId).rank;
  if (stressed === null || rank === null) return null;
  return {
    printed: printedRank(rank),
    tiedWith: stressed.result.sites.flatMap((other) =>
      other.siteId !== siteId && rank.isTied && other.rank?.printed === rank.printed ? [other.siteId] : [],
    ),
    expected: rounded(rank.expected),
    acceptability: trimmed(rank.acceptability),
    centralWeights:
      rank.central === null
        ? null
        : Object.fromEntries(Object.entries(rank.central.groups).map(([group, share]) => [group, rounded(share)])),
    confidence: rank.confidence === null ? null : rounded(rank.confidence),
  };
}

/** `2=` for a tie, else the number. */
export function printedRank({ printed, isTied }: Pick<SiteRank, 'printed' | 'isTied'>): string {
  return `${printed}${isTied ? '=' : ''}`;
}

/** The five readings that the score owes most to; points of the score, one change at a time. */
export function driversJson({ question }: Stressed, row: number) {
  return driversOf(question.scoring, row).map(({ indicator, risk, toBest, toWorst }) => ({
    indicator,
    risk: percent(risk),
    toBest: percent(toBest),
    toWorst: percent(toWorst),
  }));
}

/** Letters and measurements, or gates to check, that could move a rank furthest; up to five. */
export function findingsJson(
  { question, result }: Stressed,
  readings: readonly SiteReadings[],
  kind: 'readings' | 'gates',
) {
  return result.findings[kind].map((finding) => {
    const { about, row, rankMove, scoreFrom, scoreTo, alsoRows } = finding;
    const { siteIds, perspective, state } = question.scoring.matrix;
    const what = about.kind === 'reading' ? { indicator: about.indicator } : { gate: about.gate };
    return {
      site: siteIds[row] ?? '',
      also: alsoRows.map((other) => siteIds[other] ?? ''),
      ...what,
      known: about.kind === 'reading' && about.known,
      ask: askOf(finding, readings[row], { perspective, state }),
      rankMove: rounded(rankMove),
      scoreFrom: percent(scoreFrom),
      scoreTo: percent(scoreTo),
    };
  });
}

type View = Pick<StressQuestion['scoring']['matrix'], 'perspective' | 'state'>;

function askOf({ about }: Finding, site: SiteReadings | undefined, { perspective, state }: View): string {
  if (about.kind === 'gate') {
    const gate = site?.gates[state][perspective].find((one) => one.gate === about.gate);
    return gate === undefined ? '' : say('en', 'indicators', gate.reason.code, gate.reason.facts);
  }
  const reading = site?.readings[state][about.indicator];
  return say('en', 'indicators', reading?.known === false ? reading.ask : 'ask.narrow');
}

/** Pairs of neighbours in the printed order: how often the order holds, and the smallest weight change that turns it. */
export function neighboursJson({ result }: Stressed) {
  const { siteIds, before } = result.pairs;
  return result.swaps.map(({ first, second, swap }) => {
    const [a, b] = [siteIds.indexOf(first), siteIds.indexOf(second)];
    const share = a === -1 || b === -1 ? null : rounded(before[a * siteIds.length + b] ?? NaN);
    const turned = swap?.turned.kind === 'group' ? { group: swap.turned.group } : { indicator: swap?.turned.indicator };
    return {
      first,
      second,
      firstBefore: share,
      swap: swap === null ? null : { ...turned, from: rounded(swap.from), to: rounded(swap.to) },
    };
  });
}

function siteOf({ result }: Stressed, siteId: string): SiteStress {
  const site = result.sites.find((one) => one.siteId === siteId);
  invariant(site !== undefined, 'the analysis covers the sites of the document');
  return site;
}

/** Shares from rank 1 on, without the zeros after the last rank taken. */
function trimmed(acceptability: Float64Array): readonly number[] {
  const last = acceptability.findLastIndex((share) => share > 0);
  return [...acceptability.subarray(0, last + 1)].map(rounded);
}
