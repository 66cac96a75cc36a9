/**
 * Receptors of noise around a site, out of the layers of its workspace: dwellings, schools and places of care from buildings,
 * people from population, and the boundary of its own parcel.
 *
 * A building stands where its centre is; what stands on the site's own parcel is no neighbour. A role without a layer
 * is missing, and never a count of 0.
 */
import { isInside, lonLat, type Area } from '../geo/area.ts';
import { isNearExtent } from '../geo/extent.ts';
import type { LonLat } from '../geo/geodesic.ts';
import { areaCentre } from '../layers/area-centre.ts';
import type { ClassedPoints, PlaceLayer, PointLayer } from '../layers/layer-data.ts';
import type { LayerInfo } from '../layers/layer-info.ts';
import { receptorSet, type ReceptorKind, type ReceptorOfSet } from '../noise/receptor-set.ts';
import type { Cover, Surroundings } from '../noise/surroundings.ts';
import type { Site } from '../sites/site.ts';
import { areasNear } from '../spatial/area-index.ts';
import { pointsWithin } from '../spatial/point-index.ts';
import { boundaryPoints } from './boundary-points.ts';
import type { World } from './indicator.ts';
import { isDwelling } from './land-use/dwelling-class.ts';
import { sensitiveKind } from './land-use/sensitive-class.ts';
import { areaIndexOf, pointIndexOf } from './layer-indexes.ts';
import { siteGround } from './site-ground.ts';

/** Everything within `reachKm` of a site that noise is worked out for. */
export function noiseSurroundings(site: Site, world: World, reachKm: number): Surroundings {
  const { parcel } = siteGround(site, world, false);
  const { buildings, population } = world.layers;
  const own = (area: Area) =>
    parcel === null ? isInside(site.position, area) : isInside(lonLat(areaCentre(area)), parcel.area);
  const isOwnPoint = (at: LonLat) => parcel !== null && isInside(at, parcel.area);
  const search = { site, reachKm, own, isOwnPoint };
  const housed = buildings.flatMap((layer) => buildingsOf(layer, search));
  const inhabited = population.flatMap((layer) => peopleOf(layer, search));
  const isClassed = housed.some(({ kind }) => kind === 'dwelling');
  const mayBeHoused = housed.some(({ kind }) => kind === 'possible-dwelling');
  const dwellings = coverOf(buildings, { site, reachKm, isFound: housed.length > 0 });
  const outline = parcel === null ? null : outerRing(parcel.area, site.position);
  const boundary = outline === null ? [] : boundaryPoints(outline);
  return {
    set: receptorSet([...housed, ...inhabited, ...boundary]),
    people: coverOf(population, { site, reachKm, isFound: inhabited.length > 0 }),
    dwellings:
      dwellings.missing === null && !isClassed && mayBeHoused ? { ...dwellings, missing: 'not-classed' } : dwellings,
    parcel: parcel === null || outline === null ? null : { outline, label: parcel.label },
  };
}

type Search = {
  readonly site: Site;
  readonly reachKm: number;
  readonly own: (area: Area) => boolean;
  readonly isOwnPoint: (at: LonLat) => boolean;
};

function buildingsOf({ areas, points }: PlaceLayer, search: Search): readonly ReceptorOfSet[] {
  const found: ReceptorOfSet[] = [];
  const index = areaIndexOf(areas);
  for (const item of index === null ? [] : areasNear(index, search.site.position, search.reachKm)) {
    const feature = areas.features[item];
    const kind = feature === undefined ? null : kindOf(feature.kind);
    if (feature === undefined || kind === null || search.own(feature.geometry)) continue;
    found.push({ kind, position: lonLat(areaCentre(feature.geometry)), people: NaN, label: feature.label });
  }
  return [...found, ...buildingPoints(points, search)];
}

function buildingPoints(points: ClassedPoints, { site, reachKm, isOwnPoint }: Search): readonly ReceptorOfSet[] {
  return near(points, site, reachKm).flatMap(({ item, position }) => {
    const kind = kindOf(points.kinds[item] ?? null);
    return kind === null || isOwnPoint(position)
      ? []
      : [{ kind, position, people: NaN, label: points.labels[item] ?? '' }];
  });
}

function peopleOf(layer: PointLayer, { site, reachKm }: Search): readonly ReceptorOfSet[] {
  return near(layer, site, reachKm).map(({ item, position }) => ({
    ...{ kind: 'people', position, people: layer.values[item] ?? NaN, label: layer.labels[item] ?? '' },
  }));
}

function near({ coordinates }: PointLayer, site: Site, reachKm: number) {
  const index = pointIndexOf(coordinates);
  if (index === null) return [];
  return pointsWithin(index, site.position, reachKm).map(({ item }) => ({
    item,
    position: [coordinates[2 * item] ?? NaN, coordinates[2 * item + 1] ?? NaN] as const,
  }));
}

const kinds = new Map<string | null, ReceptorKind | null>();

/** Null for a building that nobody lives, learns or is cared for in. */
function kindOf(word: string | null): ReceptorKind | null {
  const known = kinds.get(word);
  if (known !== undefined) return known;
  const verdict = isDwelling(word);
  const kind = sensitiveKind(word) ?? (verdict === 'yes' ? 'dwelling' : verdict === 'no' ? null : 'possible-dwelling');
  // Words of one data set are few; a column of addresses must not fill the memory.
  if (kinds.size < MOST_WORDS) kinds.set(word, kind);
  return kind;
}

/** Heuristic. */
const MOST_WORDS = 10_000;

/** Km of a degree of latitude, about: to see whether a layer ends within reach. */
const DEGREE_KM = 111;

/** A layer that ends short of the site and still holds something within reach covers a part. */
function coverOf(
  layers: readonly { readonly info: LayerInfo }[],
  { site, reachKm, isFound }: { readonly site: Site; readonly reachKm: number; readonly isFound: boolean },
): Cover {
  const names = layers.map(({ info }) => info.name);
  if (layers.length === 0) return { missing: 'not-imported', layers: names, isPartial: false };
  const isCovered = (at: LonLat) =>
    layers.some(({ info: { extent } }) => extent !== null && isNearExtent(at, extent, 0));
  if (!isFound && !isCovered(site.position)) return { missing: 'outside-layer', layers: names, isPartial: false };
  const [lon, lat] = site.position;
  const north = reachKm / DEGREE_KM;
  const east = north / Math.cos((lat * Math.PI) / 180);
  const corners = [-1, 1].flatMap((x) => [-1, 1].map((y): LonLat => [lon + x * east, lat + y * north]));
  return { missing: null, layers: names, isPartial: !corners.every(isCovered) };
}

/** The ring of the part that the position lies in. */
function outerRing(area: Area, position: LonLat): readonly LonLat[] | null {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const part = parts.find((coordinates) => isInside(position, { type: 'Polygon', coordinates })) ?? parts[0];
  return part?.[0]?.map(lonLat) ?? null;
}
