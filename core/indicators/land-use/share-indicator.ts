/** Indicators that are the share of a disc which land of one class covers. */
import type { Indicator } from '../indicator.ts';
import { classShare, type ClassQuestion } from './class-share.ts';

const RADIUS = {
  name: 'radiusKm',
  default: 1,
  unit: 'km',
  min: 0.1,
  max: 10,
  source: 'as land-use.protected-overlap, domain/indicators.md section G; heuristic, editable',
};

/** An indicator in percent of the disc of `radiusKm`, from land-use areas and, where it says so, land cover. */
export function shareIndicator(
  known: Pick<Indicator, 'id' | 'perspectives' | 'scale' | 'overlapsWith'> & Omit<ClassQuestion, 'radiusKm'>,
): Indicator {
  const { id, perspectives, scale, overlapsWith = [], ofArea, ofCover } = known;
  return {
    id,
    group: 'land-use',
    perspectives,
    unit: '%',
    resolution: 'mapped-feature',
    scale,
    startsAt: 0,
    overlapsWith,
    parameters: [RADIUS],
    needs: ['land-use'],
    ...(ofCover === null ? {} : { rasters: [{ role: 'land-use', radius: 'radiusKm' }] }),
    reads: ofCover === null ? ['landUse'] : ['landUse', 'rasters'],
    read: (site, _state, world) => {
      const radiusKm = world.parameter(`${id}.radiusKm`);
      const share = classShare(site, world, { radiusKm, ofArea, ofCover });
      if (!share.known) return share;
      const { value, low, high, from, grade, sources, counted } = share;
      const percent = 100 * value;
      const detail = { code: `${id}.detail`, facts: { percent, radiusKm, from } };
      return { known: true, value: percent, low: 100 * low, high: 100 * high, grade, sources, detail, counted };
    },
  };
}
