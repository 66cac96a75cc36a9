/** Which utility's territory is a site in? */
import { folded } from '../layers/find-places.ts';
import type { AreaFeature } from '../layers/layer-data.ts';
import type { Site } from '../sites/site.ts';
import { areasAt, type AreaAt } from './areas-at.ts';
import type { World } from './indicator.ts';

/** Territories that contain the site's position, layer by layer. */
export function territoriesAt(site: Site, world: World): readonly AreaAt[] {
  return areasAt(site, world.layers.territories);
}

/**
 * The territory that names the site's utility, else the only one that contains the site; null when that is not clear.
 * Where a layer knows the utility but draws it elsewhere, the one around the site is another's.
 */
export function servingTerritory(site: Site, world: World): AreaAt | null {
  const around = territoriesAt(site, world);
  const named = around.find(({ feature }) => isUtility(site, feature));
  if (named) return named;
  const [only] = around;
  if (only === undefined || around.length > 1) return null;
  const elsewhere = world.layers.territories.some(({ features }) => features.some((one) => isUtility(site, one)));
  return elsewhere ? null : only;
}

/** Whether the territory bears the name of the site's utility; one name may contain the other. */
export function isUtility({ utility }: Site, { kind, label }: AreaFeature): boolean {
  if (utility === null) return false;
  const sought = folded(utility);
  return [kind, label].some((given) => {
    const name = given === null ? '' : folded(given);
    return name !== '' && sought !== '' && (` ${sought} `.includes(` ${name} `) || ` ${name} `.includes(` ${sought} `));
  });
}
