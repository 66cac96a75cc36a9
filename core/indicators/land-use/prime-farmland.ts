/**
 * How much prime farmland lies round the site?
 *
 * Indicator B4, in hectares of a disc. Soil maps say it (SSURGO `farmlndcl`); land cover only says what is cropped, which
 * stands in at the worst grade and with nothing at the kinder end.
 */
import type { AreaFeature } from '../../layers/layer-data.ts';
import type { ClassVerdict } from '../class-verdict.ts';
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { classShare } from './class-share.ts';

const id = 'land-use.prime-farmland';

/** Hectares in a square kilometre. */
const HA_PER_KM2 = 100;

export const primeFarmland: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery', 'burden'],
  unit: 'ha',
  resolution: 'mapped-feature',
  scale: curveScale(
    [
      [0, 0],
      [20, 30],
      [100, 60],
      [400, 90],
    ],
    'domain/indicators.md B4; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [
    {
      name: 'radiusKm',
      default: 0.5,
      unit: 'km',
      min: 0.1,
      max: 10,
      source: 'a disc of 79 ha, the size of a large site; heuristic, editable',
    },
  ],
  needs: ['land-use'],
  rasters: [{ role: 'land-use', radius: 'radiusKm' }],
  reads: ['landUse', 'rasters'],
  read: (site, _state, world) => {
    const radiusKm = world.parameter(`${id}.radiusKm`);
    const share = classShare(site, world, { radiusKm, ofArea, ofCover });
    if (!share.known) return share;
    const discHa = HA_PER_KM2 * Math.PI * radiusKm ** 2;
    const { value, low, high, from, sources, counted } = share;
    return {
      known: true,
      value: value * discHa,
      low: from === 'cover' ? 0 : low * discHa,
      high: high * discHa,
      grade: from === 'cover' ? 'D' : share.grade,
      sources,
      detail: { code: `${id}.detail`, facts: { areaHa: value * discHa, discHa, radiusKm, from } },
      counted,
    };
  },
};

/** Classes of the USDA: "prime farmland if drained" and land of statewide importance may count, "not prime" does not. */
function ofArea({ kind }: AreaFeature): ClassVerdict {
  if (kind === null) return 'perhaps';
  if (/not prime/i.test(kind)) return 'no';
  if (/^(all areas are )?prime farmland$/i.test(kind.trim())) return 'yes';
  return /farmland/i.test(kind) ? 'perhaps' : 'no';
}

function ofCover(name: string): ClassVerdict {
  return /^Cultivated Crops$/.test(name) ? 'yes' : name.startsWith('Pasture') ? 'perhaps' : 'no';
}
