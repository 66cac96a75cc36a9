/** How near is the nearest transmission line of a chosen voltage and up? Indicator A7. */
import { nearestPart } from '../../spatial/line-index.ts';
import type { LineLayer } from '../../layers/layer-data.ts';
import type { Site } from '../../sites/site.ts';
import { missingCoverage } from '../coverage.ts';
import type { Indicator } from '../indicator.ts';
import { lineIndexOf } from '../layer-indexes.ts';
import { unknown } from '../reading.ts';
import { nearer, PROXIMITY_SCALE, proximityReading, type NearestFeature } from './proximity.ts';

const id = 'grid.line-distance';

export const lineDistance: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'km',
  resolution: 'mapped-feature',
  scale: PROXIMITY_SCALE,
  startsAt: 1,
  parameters: [
    {
      name: 'minVoltageKV',
      default: 138,
      unit: 'kV',
      min: 0,
      max: 1200,
      source: 'domain/indicators.md A7 (138, 230 or 345 kV and more); the lowest of them is a heuristic, editable',
    },
  ],
  needs: ['transmission-lines'],
  reads: ['lines'],
  read: (site, _state, world) => {
    const missing = missingCoverage(site, 'transmission-lines', world.layers.lines);
    if (missing) return missing;
    const minVoltageKV = world.parameter(`${id}.minVoltageKV`);
    const found = world.layers.lines.map((layer) => nearestLine(layer, site, minVoltageKV)).reduce(nearer, null);
    if (!found) return unknown('no-qualifying-line', 'ask.import-layer', { minVoltageKV });
    return proximityReading(site, found, { indicator: id, minVoltageKV });
  },
};

/** A class counts when its upper end reaches the threshold; a voltage that is not available never does. */
function nearestLine(layer: LineLayer, site: Site, minVoltageKV: number): NearestFeature | null {
  const index = lineIndexOf(layer);
  // Without one that counts, the search would look at every edge of the layer before it gave up.
  if (!layer.upperKV.some((kV) => kV >= minVoltageKV)) return null;
  const found = index && nearestPart(index, site.position, (part) => (layer.upperKV[part] ?? NaN) >= minVoltageKV);
  if (!found) return null;
  return {
    label: layer.labels[found.part] ?? '',
    distanceKm: found.distanceKm,
    voltageKV: layer.upperKV[found.part] ?? NaN,
    source: layer.info.id,
  };
}
