/**
 * Are there historic places, tribal land or battlefields nearby?
 *
 * Indicator B8: how many lie within a mile. A list of the nation is searched around the site; places that nobody listed
 * are not in it.
 */
import { distanceToAreaKm } from '../../geo/area.ts';
import { areasNear } from '../../spatial/area-index.ts';
import { pointsWithin } from '../../spatial/point-index.ts';
import type { PlaceLayer } from '../../layers/layer-data.ts';
import type { Site } from '../../sites/site.ts';
import { missingCoverage } from '../coverage.ts';
import type { Indicator } from '../indicator.ts';
import { areaIndexOf, pointIndexOf } from '../layer-indexes.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import { curveScale } from '../scales.ts';

const id = 'land-use.heritage';

export const heritage: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery', 'burden'],
  unit: 'places',
  resolution: 'mapped-feature',
  scale: curveScale(
    [
      [0, 0],
      [1, 40],
      [3, 65],
      [10, 90],
    ],
    'domain/indicators.md B8 gives no curve (Manassas battlefield, Massena); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [
    { name: 'radiusKm', default: 1.6, unit: 'km', min: 0.1, max: 20, source: 'domain/indicators.md B8: one mile' },
  ],
  needs: ['heritage'],
  reads: ['heritage'],
  read: (site, _state, world) => {
    const layers = world.layers.heritage;
    const missing = missingCoverage(site, 'heritage', layers);
    if (missing) return missing;
    const radiusKm = world.parameter(`${id}.radiusKm`);
    const ring = ringKm(site);
    const near = layers.flatMap((layer) => placesWithin(layer, site, radiusKm + ring));
    const within = (km: number) => near.filter(({ distanceKm }) => distanceKm <= km);
    const counted = within(radiusKm).sort((a, b) => a.distanceKm - b.distanceKm);
    return {
      known: true,
      value: counted.length,
      low: within(radiusKm - ring).length,
      high: near.length,
      grade: positionalGrade(site, 'B'),
      sources: layers.map(({ info }) => info.id),
      detail: { code: `${id}.detail`, facts: { places: counted.length, radiusKm } },
      counted,
    };
  },
};

function placesWithin({ info, areas, points }: PlaceLayer, site: Site, radiusKm: number) {
  const found = (label: string, distanceKm: number) => ({ label, distanceKm, amount: 1, source: info.id });
  const areaIndex = areaIndexOf(areas);
  const pointIndex = pointIndexOf(points.coordinates);
  const inAreas = (areaIndex === null ? [] : areasNear(areaIndex, site.position, radiusKm)).flatMap((item) => {
    const feature = areas.features[item];
    // The search stops at its limit, so one a little beyond the radius shows which areas lie within it.
    const limitKm = radiusKm + LIMIT_KM;
    const km = feature === undefined ? limitKm : distanceToAreaKm(site.position, feature.geometry, limitKm);
    return feature === undefined || km > radiusKm ? [] : [found(feature.label, km)];
  });
  const atPoints = (pointIndex === null ? [] : pointsWithin(pointIndex, site.position, radiusKm)).map(
    ({ item, distanceKm }) => found(points.labels[item] ?? '', distanceKm),
  );
  return [...inAreas, ...atPoints];
}

/** One metre. */
const LIMIT_KM = 0.001;
