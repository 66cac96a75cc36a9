/**
 * How much of the ground round the site is protected?
 *
 * Indicator B6 as a share of a disc, overlapping areas counted once. Where the position is a ring, the bounds hold for
 * every place it may mean: no disc inside the larger one can cover more protected or more free ground than that holds.
 */
import { distanceToAreaKm } from '../../geo/area.ts';
import { areasNear } from '../../spatial/area-index.ts';
import type { Site } from '../../sites/site.ts';
import { missingCoverage } from '../coverage.ts';
import { discShare } from '../disc-share.ts';
import type { Indicator, World } from '../indicator.ts';
import { areaIndexOf } from '../layer-indexes.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import { curveScale } from '../scales.ts';

const id = 'land-use.protected-overlap';

export const protectedOverlap: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery', 'burden'],
  unit: '%',
  resolution: 'mapped-feature',
  scale: curveScale(
    [
      [0, 0],
      [1, 40],
      [10, 80],
      [25, 100],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [
    {
      name: 'radiusKm',
      default: 1,
      unit: 'km',
      min: 0.1,
      max: 10,
      source: 'domain/indicators.md section G; heuristic, editable',
    },
  ],
  needs: ['protected'],
  reads: ['protectedAreas'],
  read: (site, _state, world) => {
    const layers = world.layers.protectedAreas;
    const missing = missingCoverage(site, 'protected', layers);
    if (missing) return missing;
    const radiusKm = world.parameter(`${id}.radiusKm`);
    const near = areasWithin(site, world, radiusKm + ringKm(site));
    const share = discShare(
      site,
      radiusKm,
      near.map(({ area }) => area),
    );
    const percent = 100 * share.value;
    const counted = near
      .map(({ label, area, source }) => ({
        label,
        distanceKm: distanceToAreaKm(site.position, area, radiusKm),
        amount: null,
        source,
      }))
      .filter(({ distanceKm }) => distanceKm < radiusKm)
      .sort((a, b) => a.distanceKm - b.distanceKm);
    return {
      known: true,
      value: percent,
      low: 100 * share.low,
      high: 100 * share.high,
      grade: positionalGrade(site, 'B'),
      sources: layers.map(({ info }) => info.id),
      detail: { code: `${id}.detail`, facts: { percent, radiusKm, areas: counted.length } },
      counted,
    };
  },
};

function areasWithin(site: Site, world: World, radiusKm: number) {
  return world.layers.protectedAreas.flatMap((layer) => {
    const index = areaIndexOf(layer);
    const items = index ? areasNear(index, site.position, radiusKm) : [];
    return items.flatMap((item) => {
      const feature = layer.features[item];
      return feature ? [{ label: feature.label, area: feature.geometry, source: layer.info.id }] : [];
    });
  });
}
