/**
 * How near is the nearest mapped route of fibre? Proximity only: near is neither lit nor for sale.
 *
 * Indicator E8 where no carrier has been asked yet. Delivery only: a long lateral is the developer's to build.
 */
import { nearestPart } from '../../spatial/line-index.ts';
import type { LineLayer } from '../../layers/layer-data.ts';
import type { Site } from '../../sites/site.ts';
import { missingCoverage } from '../coverage.ts';
import { nearer } from '../grid/proximity.ts';
import type { Indicator } from '../indicator.ts';
import { lineIndexOf } from '../layer-indexes.ts';
import { distanceRange, positionalGrade, ringKm } from '../position-ring.ts';
import { unknown } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'readiness.fibre-distance';

export const fibreDistance: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'km',
  resolution: 'mapped-feature',
  scale: curveScale(
    [
      [1, 0],
      [5, 25],
      [15, 60],
      [40, 100],
    ],
    'domain/indicators.md E8 gives no curve for distance; heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['readiness.fibre-routes'],
  parameters: [],
  needs: ['fibre'],
  reads: ['fibre'],
  read: (site, _state, world) => {
    const missing = missingCoverage(site, 'fibre', world.layers.fibre);
    if (missing) return missing;
    const found = world.layers.fibre.map((layer) => nearestRoute(layer, site)).reduce(nearer, null);
    if (!found) return unknown('no-fibre-route', 'ask.import-layer');
    const { label, distanceKm, source } = found;
    return {
      known: true,
      ...distanceRange(distanceKm, ringKm(site)),
      grade: positionalGrade(site, 'B'),
      sources: [source],
      detail: { code: `${id}.detail`, facts: { label, distanceKm } },
      counted: [{ label, distanceKm, amount: null, source }],
    };
  },
};

function nearestRoute(layer: LineLayer, site: Site) {
  const index = lineIndexOf(layer);
  const found = index && nearestPart(index, site.position, () => true);
  return found && { label: layer.labels[found.part] ?? '', distanceKm: found.distanceKm, source: layer.info.id };
}
