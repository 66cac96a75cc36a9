/** Emissions of the power that a site draws: as stated, else of its grid region, else of its country. */
import type { EmissionFactor } from '../evidence/emission-factor.ts';
import type { Site } from '../sites/site.ts';
import type { World } from './indicator.ts';
import { jurisdictionOf } from './jurisdiction.ts';
import type { ZoneNumber } from './grid/balancing-area.ts';

/** Pounds of CO2 equivalent per MWh with the region and year they are of; `-` where the record names none. */
type Factor = ZoneNumber & { readonly region: string; readonly year: string };

/** The factor at a site; null where none is known. */
export function emissionFactorAt(site: Site, world: World): Factor | null {
  const stated = site.facts.gridCO2eLbPerMWh;
  if (stated) return { ...stated, region: '-', year: stated.date ?? '-' };
  const region = site.gridRegion?.toUpperCase() ?? null;
  const { country } = jurisdictionOf(site, world);
  const known =
    world.emissionFactors.find((factor) => factor.region === region) ??
    world.emissionFactors.find((factor) => factor.region === country);
  return known ? published(known) : null;
}

function published({ lbCO2ePerMWh, grade, sources, name, year }: EmissionFactor): Factor {
  const value = lbCO2ePerMWh;
  return { value, low: value, high: value, grade, sources, region: name, year: String(year) };
}
