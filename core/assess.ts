/**
 * The whole method on one screen: from a workspace and what lies around its sites to scores.
 *
 *   world     what is known around the sites at the as-of date
 *   readings  each indicator of each site, as mined and as hosted, or why it is unknown
 *   matrix    readings turned into risks; nothing above this line knows a weight
 *   scores    weights, power means, gates, bands, ranks
 */
import { buildMatrix } from './criteria/build-matrix.ts';
import { ReadingCache } from './criteria/reading-cache.ts';
import type { SiteReadings } from './criteria/site-readings.ts';
import { prepareWorld, type Bundled } from './indicators/prepare-world.ts';
import type { Perspective, SiteState } from './indicators/reading.ts';
import type { Layers } from './layers/layer-data.ts';
import { scoreMatrix, type SiteScore } from './scoring/score-matrix.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Readings of all sites, in document order: the slow half, independent of weights. A cache reads only what changed. */
export function readWorkspace(
  document: Workspace,
  layers: Layers,
  bundled: Bundled,
  cache: ReadingCache = new ReadingCache(),
): readonly SiteReadings[] {
  return cache.read(prepareWorld({ document, layers, ...bundled }), document.sites);
}

/** Scores of all sites from their readings, in the same order: the fast half. */
export function scoreReadings(
  document: Workspace,
  readings: readonly SiteReadings[],
  view: { readonly perspective: Perspective; readonly state: SiteState },
): readonly SiteScore[] {
  return scoreMatrix(buildMatrix(readings, view, document.method), document.weights, document.method.aggregation);
}
