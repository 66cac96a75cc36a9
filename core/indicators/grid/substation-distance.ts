/** How near is the nearest substation of a chosen voltage and up? Indicator A7. */
import { nearestPoint } from '../../spatial/point-index.ts';
import type { PointLayer } from '../../layers/layer-data.ts';
import type { Site } from '../../sites/site.ts';
import { missingCoverage } from '../coverage.ts';
import type { Indicator } from '../indicator.ts';
import { pointIndexOf } from '../layer-indexes.ts';
import { unknown } from '../reading.ts';
import { nearer, PROXIMITY_SCALE, proximityReading, type NearestFeature } from './proximity.ts';

const id = 'grid.substation-distance';

export const substationDistance: Indicator = {
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
      default: 0,
      unit: 'kV',
      min: 0,
      max: 1200,
      source: 'heuristic, editable: open substation data often lack the voltage; 0 counts all of them',
    },
  ],
  needs: ['substations'],
  reads: ['substations'],
  read: (site, _state, world) => {
    const missing = missingCoverage(site, 'substations', world.layers.substations);
    if (missing) return missing;
    const minVoltageKV = world.parameter(`${id}.minVoltageKV`);
    const found = world.layers.substations
      .map((layer) => nearestSubstation(layer, site, minVoltageKV))
      .reduce(nearer, null);
    if (!found) return unknown('no-qualifying-substation', 'ask.import-layer', { minVoltageKV });
    return proximityReading(site, found, { indicator: id, minVoltageKV });
  },
};

function nearestSubstation(layer: PointLayer, site: Site, minVoltageKV: number): NearestFeature | null {
  const index = pointIndexOf(layer.coordinates);
  const counts = (item: number) => minVoltageKV === 0 || (layer.values[item] ?? NaN) >= minVoltageKV;
  const found = index && nearestPoint(index, site.position, counts);
  if (!found) return null;
  return {
    label: layer.labels[found.item] ?? '',
    distanceKm: found.distanceKm,
    voltageKV: layer.values[found.item] ?? NaN,
    source: layer.info.id,
  };
}
