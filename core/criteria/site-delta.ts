/** The conversion of a site with what the world around it adds to its record. */
import { conversionDelta } from '../conversion/delta.ts';
import type { ConversionContext, DeltaRow, HeadroomFact } from '../conversion/conversion-row.ts';
import { emissionFactorAt } from '../indicators/emission-factor-at.ts';
import { PEAK_OVER_MEAN_KEY } from '../indicators/impact/water-peak-day.ts';
import { zoneNumber } from '../indicators/grid/balancing-area.ts';
import { rulesAt } from '../indicators/grid/rules-at.ts';
import type { World } from '../indicators/indicator.ts';
import type { Site } from '../sites/site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';

/** Parts of the world that the context of a conversion rests on, and its parameters. */
export const CONTEXT_READS = ['asOf', 'balancingAreas', 'emissionFactors', 'gazetteer', 'rules'] as const;
export const CONTEXT_PARAMETERS: readonly string[] = [PEAK_OVER_MEAN_KEY];

const ROOMS: readonly HeadroomFact[] = ['headroomQuarterMW', 'headroomHalfMW', 'headroomOneMW'];

/** What the world adds to the record of a site, whatever its plan states of it. */
export function contextOf(site: Site, world: World): ConversionContext {
  const factor = emissionFactorAt({ ...site, facts: withoutFactor(site.facts) }, world);
  return {
    gridCO2eLbPerMWh: factor && { value: factor.value, low: factor.low, high: factor.high },
    peakDayOverMean: world.parameter(PEAK_OVER_MEAN_KEY),
    rules: rulesAt(site, world),
    headroom: headroomAt(site, world),
  };
}

/** The room of the balancing area around the site, as far as an imported layer knows it. */
function headroomAt(site: Site, world: World): NonNullable<ConversionContext['headroom']> {
  return Object.fromEntries(
    ROOMS.flatMap((field) => {
      const room = zoneNumber(site, world, { fact: undefined, field });
      return room && room.low > 0 ? [[field, { value: room.value, low: room.low, high: room.high }]] : [];
    }),
  );
}

/** Rows as mined, as hosted and as change, under the chosen scenario. */
export function deltaOf(site: Site, context: ConversionContext): readonly DeltaRow[] {
  return conversionDelta(site, { context });
}

function withoutFactor({ gridCO2eLbPerMWh: _, ...facts }: SiteFacts): SiteFacts {
  return facts;
}
