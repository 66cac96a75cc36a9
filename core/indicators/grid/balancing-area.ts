/** What is known of the balancing area or zone that a site lies in: stated of the site, else a number of an imported area. */
import { folded } from '../../layers/find-places.ts';
import type { Site } from '../../sites/site.ts';
import type { NumberFact } from '../../sources/fact.ts';
import { areasAt, type AreaAt } from '../areas-at.ts';
import type { World } from '../indicator.ts';

export type ZoneNumber = Pick<NumberFact, 'value' | 'low' | 'high' | 'grade' | 'sources'>;

/** The stated fact, else the field of the area around the site; null when neither is known. An imported number is grade B. */
export function zoneNumber(
  site: Site,
  world: World,
  given: { readonly fact: ZoneNumber | undefined; readonly field: string },
): ZoneNumber | null {
  if (given.fact) return given.fact;
  const area = balancingAreaAt(site, world, given.field);
  const value = area?.feature.numbers[given.field];
  if (!area || value === undefined) return null;
  return { value, low: value, high: value, grade: 'B', sources: [area.layerId] };
}

/** The area around the site with this number: the one that bears the name of its grid region, else the only one. */
function balancingAreaAt(site: Site, world: World, field: string): AreaAt | null {
  const around = areasAt(site, world.layers.balancingAreas).filter(({ feature }) => field in feature.numbers);
  const region = folded(site.gridRegion ?? '');
  const named = around.find(({ feature }) => region !== '' && folded(feature.kind ?? feature.label) === region);
  return named ?? (around.length === 1 ? (around[0] ?? null) : null);
}
