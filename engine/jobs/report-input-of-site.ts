/** Gathers what a report of one site is made from. */
import { createHash } from 'node:crypto';
import { scoreReadings } from '../../core/assess.ts';
import { buildMatrix } from '../../core/criteria/build-matrix.ts';
import { withScales } from '../../core/criteria/scale-settings.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Indicator } from '../../core/indicators/indicator.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { PERSPECTIVES, type Perspective, type SiteState } from '../../core/indicators/reading.ts';
import { invariant } from '../../core/lib/invariant.ts';
import type { ReportComments } from '../../core/report/report-comments.ts';
import type { ReportInput } from '../../core/report/report-input.ts';
import { comparableSites, wayElsewhere, waysOfSite, type Way } from '../../core/report/ways.ts';
import { correlatedInAny, type CorrelatedPair } from '../../core/scoring/correlated-criteria.ts';
import { METHOD_VERSION } from '../../core/scoring/method-version.ts';
import { roundedPoint, type SiteScore } from '../../core/scoring/score-matrix.ts';
import type { Language } from '../../core/text/languages.ts';
import { indicatorWeight } from '../../core/weights/weights.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineData } from '../engine-data.ts';

export type ReportRequest = {
  readonly document: Workspace;
  readonly readings: readonly SiteReadings[];
  /** Readings of the other ways to use the site, in their order; empty leaves those ways out. */
  readonly variants: readonly SiteReadings[];
  readonly siteId: string;
  /** Public comments about the site; null leaves them out. */
  readonly comments: ReportComments | null;
  readonly language: Language;
  readonly appVersion: string;
  readonly data: EngineData;
};

/** Everything a report needs, or null when the workspace has no such site. */
export async function reportInput(request: ReportRequest): Promise<ReportInput | null> {
  const { document, readings, variants, siteId, comments, language, appVersion, data } = request;
  const site = document.sites.find(({ id }) => id === siteId);
  const own = readings.find((reading) => reading.siteId === siteId);
  if (site === undefined || own === undefined) return null;
  const all = {
    delivery: scoresOf(document, readings, 'delivery'),
    burden: scoresOf(document, readings, 'burden'),
  };
  const { attributions } = await data.reference();
  return {
    document,
    site,
    readings: own,
    scores: { delivery: pick(all.delivery, siteId), burden: pick(all.burden, siteId) },
    ranks: { delivery: ranksOf(all.delivery.hosted, siteId), burden: ranksOf(all.burden.hosted, siteId) },
    correlated: correlatedIn(document, readings),
    indicators: indicatorsInPlay(document, own),
    ways: [
      ...waysOfSite(site, document, { own, variants }),
      ...elsewhere(
        document,
        readings,
        comparableSites({ delivery: all.delivery.hosted, burden: all.burden.hosted }, siteId),
      ),
    ],
    comments,
    ground: await data.ground(),
    language,
    appVersion,
    methodVersion: METHOD_VERSION,
    attributions,
    documentHash: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
  };
}

/** What is weighed in either perspective, or known of the site in either state; the appendix on the method names the rest. */
function indicatorsInPlay({ weights, method }: Workspace, { readings }: SiteReadings): readonly Indicator[] {
  return withScales(INDICATORS, method.scales).filter(
    ({ id, perspectives }) =>
      perspectives.some((perspective) => indicatorWeight(weights, perspective, id) > 0) ||
      readings.mined[id]?.known === true ||
      readings.hosted[id]?.known === true,
  );
}

/** Each pair once, though both perspectives may show it. */
function correlatedIn({ method }: Workspace, readings: readonly SiteReadings[]): readonly CorrelatedPair[] {
  return correlatedInAny(
    PERSPECTIVES.map((perspective) => buildMatrix(readings, { perspective, state: 'hosted' }, method)),
  );
}

/** Other sites as hosted, in the order asked for. */
function elsewhere(document: Workspace, readings: readonly SiteReadings[], ids: readonly string[]): readonly Way[] {
  return ids.flatMap((id) => {
    const site = document.sites.find((one) => one.id === id);
    const read = readings.find(({ siteId }) => siteId === id);
    return site === undefined || read === undefined ? [] : [wayElsewhere(site, read, document)];
  });
}

type States = Readonly<Record<SiteState, readonly SiteScore[]>>;

function scoresOf(document: Workspace, readings: readonly SiteReadings[], perspective: Perspective): States {
  return {
    mined: scoreReadings(document, readings, { perspective, state: 'mined' }),
    hosted: scoreReadings(document, readings, { perspective, state: 'hosted' }),
  };
}

function pick(states: States, siteId: string): Readonly<Record<SiteState, SiteScore>> {
  const [mined, hosted] = [states.mined, states.hosted].map((scores) =>
    scores.find((score) => score.siteId === siteId),
  );
  invariant(mined !== undefined && hosted !== undefined, 'every site of the document is scored');
  return { mined, hosted };
}

function ranksOf(scores: readonly SiteScore[], siteId: string): { readonly ranked: number; readonly tied: number } {
  const point = roundedPoint(scores.find((score) => score.siteId === siteId)?.score.point ?? null);
  const ranked = scores.filter(({ rank }) => rank !== null);
  const same = ranked.filter(({ score }) => roundedPoint(score.point) === point);
  return { ranked: ranked.length, tied: point === null ? 0 : same.length - 1 };
}
