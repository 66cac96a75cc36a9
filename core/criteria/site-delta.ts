/** The conversion of a site with what the world around it adds to its record. */
import { conversionDelta } from '../conversion/delta.ts';
import type { DeltaRow } from '../conversion/conversion-row.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import { emissionFactorAt } from '../indicators/emission-factor-at.ts';
import type { World } from '../indicators/indicator.ts';
import type { Site } from '../sites/site.ts';

/** Rows as mined, as hosted and as change, under the chosen scenario. */
export function deltaOf(site: Site, world: World): readonly DeltaRow[] {
  const factor = emissionFactorAt(plannedSite(site), world);
  return conversionDelta(site, { context: { gridCO2eLbPerMWh: factor } });
}
