/**
 * Which closed ways of OpenStreetMap are areas and not loops.
 *
 * OpenStreetMap does not say: a closed highway is a loop, a closed building an area. The list is the one that
 * Overpass Turbo and osmtogeojson use. Source: tyrasd/osm-polygon-features (CC0).
 */

export type Tags = Readonly<Record<string, string>>;

/** Keys that make an area whatever their value is. */
const ALWAYS =
  /^(?:building|building:part|landuse|amenity|leisure|office|place|shop|tourism|historic|boundary|craft|military|public_transport|ruins|area:highway|golf|indoor)$/;
/** Keys that make an area with these values only. */
const ONLY: Readonly<Record<string, ReadonlySet<string>>> = {
  power: new Set(['plant', 'substation', 'generator', 'transformer']),
  waterway: new Set(['riverbank', 'dock', 'boatyard', 'dam']),
  highway: new Set(['services', 'rest_area', 'escape', 'elevator']),
  railway: new Set(['station', 'turntable', 'roundhouse', 'platform']),
  barrier: new Set(['city_wall', 'ditch', 'hedge', 'retaining_wall', 'spikes']),
};
/** Keys that make an area except with these values. */
const EXCEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  natural: new Set(['coastline', 'cliff', 'ridge', 'arete', 'tree_row']),
  man_made: new Set(['cutline', 'embankment', 'pipeline']),
  aeroway: new Set(['taxiway']),
};

/** True when a closed way with these tags is an area. */
export function isOsmArea(tags: Tags): boolean {
  if (tags['area'] !== undefined) return tags['area'] !== 'no';
  return Object.entries(tags).some(([key, value]) => {
    if (value === 'no') return false;
    if (Object.hasOwn(ONLY, key)) return ONLY[key]?.has(value) === true;
    if (Object.hasOwn(EXCEPT, key)) return EXCEPT[key]?.has(value) === false;
    return ALWAYS.test(key);
  });
}
