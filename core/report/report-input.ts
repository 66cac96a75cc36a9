/** Everything a report is made from. The same input gives the same document, on every machine. */
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Perspective, SiteState } from '../indicators/reading.ts';
import type { CorrelatedPair } from '../scoring/correlated-criteria.ts';
import type { SiteScore } from '../scoring/score-matrix.ts';
import type { Site } from '../sites/site.ts';
import type { Language } from '../text/languages.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { MapGround } from './figures/map-ground.ts';
import type { ReportComments } from './report-comments.ts';
import type { Way } from './ways.ts';

/** Who is thanked for data that ship with the product. */
export type Attribution = { readonly name: string; readonly licence: string; readonly credit: string };

export type ReportInput = {
  readonly document: Workspace;
  readonly site: Site;
  readonly readings: SiteReadings;
  readonly scores: Readonly<Record<Perspective, Readonly<Record<SiteState, SiteScore>>>>;
  /** As hosted: how many sites have a rank, and how many others share this site's. */
  readonly ranks: Readonly<Record<Perspective, { readonly ranked: number; readonly tied: number }>>;
  /** What is weighed or known of this site, in print order, with the scales in use. */
  readonly indicators: readonly Indicator[];
  /** Pairs of criteria whose risks rise together over the sites of the workspace, as hosted. */
  readonly correlated: readonly CorrelatedPair[] | null;
  /** No conversion, the plan, then what else the site might be and other sites, in print order. */
  readonly ways: readonly Way[];
  /** Public comments on this site; null where none came in or they are about another one. */
  readonly comments: ReportComments | null;
  readonly ground: MapGround;
  readonly language: Language;
  readonly appVersion: string;
  readonly methodVersion: string;
  readonly attributions: readonly Attribution[];
  /** SHA-256 of the document, 64 hex digits; core has no hash of its own. */
  readonly documentHash: string;
};
