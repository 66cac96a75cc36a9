/** Has the place been looked at? Without a layer that covers it, "nothing found" means nothing. */
import { isNearExtent } from '../geo/extent.ts';
import type { Extent, LayerInfo, LayerRole } from '../layers/layer-info.ts';
import type { Site } from '../sites/site.ts';
import { unknown, type UnknownReading } from './reading.ts';

/** A site this near the outside of a layer's extent still counts as covered, km. Heuristic. */
export const EXTENT_MARGIN_KM = 50;

/** What stands in the way of reading a site from these layers; null when at least one covers it. */
export function missingCoverage(
  site: Site,
  role: LayerRole,
  layers: readonly { readonly info: LayerInfo }[],
): UnknownReading | null {
  const extents = layers.map(({ info }) => info.extent);
  return missingExtent(site, role, extents);
}

/** The same for what is read within walking distance: only the extent itself is covered, beyond it nobody looked. */
export function missingCloseCoverage(
  site: Site,
  role: LayerRole,
  layers: readonly { readonly info: LayerInfo }[],
): UnknownReading | null {
  const extents = layers.map(({ info }) => info.extent);
  return missingExtent(site, role, extents, 0);
}

/** The same for records, whose extents say where they were searched; `marginKm` beyond them still counts as covered. */
export function missingExtent(
  site: Site,
  role: LayerRole,
  extents: readonly (Extent | null)[],
  marginKm = EXTENT_MARGIN_KM,
): UnknownReading | null {
  const facts = { role: role.replaceAll('-', '_') };
  if (extents.length === 0) return unknown('not-imported', 'ask.import-layer', facts);
  return extents.some((extent) => covers(extent, site, marginKm))
    ? null
    : unknown('outside-layer', 'ask.import-layer', { ...facts, marginKm });
}

/** Whether the site lies within the extent plus the margin, 50 km unless given; an empty layer covers nothing. */
export function covers(extent: Extent | null, site: Site, marginKm = EXTENT_MARGIN_KM): boolean {
  return extent !== null && isNearExtent(site.position, extent, marginKm);
}
