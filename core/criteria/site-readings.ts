/** All that is read of one site, before any weight: what the engine sends to the renderer and the report. */
import type { ConversionContext, DeltaRow } from '../conversion/conversion-row.ts';
import type { GateVerdict, Perspective, Reading, SiteState } from '../indicators/reading.ts';

export type SiteReadings = {
  readonly siteId: string;
  /** State -> indicator id -> reading. */
  readonly readings: Readonly<Record<SiteState, Readonly<Record<string, Reading>>>>;
  readonly gates: Readonly<Record<SiteState, Readonly<Record<Perspective, readonly GateVerdict[]>>>>;
  /** As mined / as hosted / change. */
  readonly deltas: readonly DeltaRow[];
  /** What the rows took from the world: with it they can be worked out for another plan. Absent in readings made without. */
  readonly context?: ConversionContext;
  /** County found from the position; null outside the US county polygons. */
  readonly county: { readonly fips: string; readonly name: string; readonly state: string } | null;
};
