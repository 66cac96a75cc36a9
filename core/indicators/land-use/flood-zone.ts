/**
 * How much of the ground round the site floods once in a hundred years?
 *
 * Indicator B6, FEMA zones A and V with all their letters. A zone letter alone may as well be a zoning district, so the
 * layer must be a flood map: by the name of its column, or by a class that speaks of floods. The floodway is a gate.
 */
import type { AreaFeature, AreaLayer } from '../../layers/layer-data.ts';
import { plainName } from '../../layers/columns.ts';
import type { ClassVerdict } from '../class-verdict.ts';
import { curveScale } from '../scales.ts';
import { shareIndicator } from './share-indicator.ts';

/** Special flood hazard areas. Source: FEMA, National Flood Hazard Layer, FLD_ZONE. */
const HAZARD = /^(A|AE|AH|AO|AR|A99|V|VE|A\d{1,2}|V\d{1,2})\b/i;
const FLOOD_COLUMNS: readonly string[] = ['fldzone', 'floodzone'];

export const floodZone = shareIndicator({
  id: 'land-use.flood-zone',
  perspectives: ['delivery', 'burden'],
  scale: curveScale(
    [
      [0, 0],
      [10, 30],
      [50, 55],
      [100, 60],
    ],
    'domain/indicators.md B6: zone AE 60; shares of a disc heuristic, editable',
  ),
  overlapsWith: ['land-use.wetlands'],
  ofArea: zoneVerdict,
  ofCover: null,
});

/** Zone D is not studied: it may flood. */
function zoneVerdict({ kind }: AreaFeature, layer: AreaLayer): ClassVerdict {
  if (!isFloodMap(layer)) return 'no';
  if (kind === null || /^D\b/i.test(kind)) return 'perhaps';
  return HAZARD.test(kind) ? 'yes' : 'no';
}

const known = new WeakMap<AreaLayer, boolean>();

function isFloodMap(layer: AreaLayer): boolean {
  const before = known.get(layer);
  if (before !== undefined) return before;
  const column = plainName(layer.info.columns['class'] ?? '');
  const is =
    FLOOD_COLUMNS.includes(column) ||
    layer.features.some(({ kind }) => kind !== null && /flood|annual (chance|inundation)/i.test(kind));
  known.set(layer, is);
  return is;
}
