/** Reads every indicator and gate of every site, as mined and as hosted: the slow half of the method. */
import { GATES } from '../indicators/gates/registry.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import type { World } from '../indicators/indicator.ts';
import type { Reading, SiteState } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Site } from '../sites/site.ts';
import { contextOf, deltaOf } from './site-delta.ts';
import { gatesByPerspective, judgeGate } from './judge-gates.ts';
import type { SiteReadings } from './site-readings.ts';

/** Readings of the sites in their order; each site is read alone, so that adding one never changes another. */
export function readSites(world: World, sites: readonly Site[]): readonly SiteReadings[] {
  return sites.map((site) => readSite(world, site));
}

function readSite(world: World, site: Site): SiteReadings {
  // As mined is the record; as hosted is what the chosen scenario makes of it.
  const planned = plannedSite(site);
  const context = contextOf(site, world);
  return {
    siteId: site.id,
    readings: { mined: readIndicators(world, site, 'mined'), hosted: readIndicators(world, planned, 'hosted') },
    gates: { mined: judgeGates(world, site, 'mined'), hosted: judgeGates(world, planned, 'hosted') },
    deltas: deltaOf(site, context),
    context,
    county: world.countyAt(site.position),
  };
}

function readIndicators(world: World, site: Site, state: SiteState): Readonly<Record<string, Reading>> {
  return Object.fromEntries(INDICATORS.map((indicator) => [indicator.id, indicator.read(site, state, world)]));
}

function judgeGates(world: World, site: Site, state: SiteState): SiteReadings['gates'][SiteState] {
  return gatesByPerspective(GATES.map((gate) => judgeGate(gate, site, { state, world })));
}
