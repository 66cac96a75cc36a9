/**
 * By how much does the region miss the reserve it should have?
 *
 * Indicator A10, in percentage points of the reserve margin below its reference; 0 where it is met. It is the region's
 * number, the same as mined and as hosted. Both perspectives: a region that is short sheds the host first and makes
 * capacity dear for everyone.
 */
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';
import { zoneNumber } from './balancing-area.ts';

const id = 'grid.reserve-margin';

export const reserveMargin: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery', 'burden'],
  unit: 'points',
  resolution: 'zone',
  scale: curveScale(
    [
      [0, 10],
      [2, 45],
      [5, 75],
      [10, 100],
    ],
    'domain/indicators.md A10 gives no curve (PJM auction of December 2025: short of its requirement); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: ['balancingAreas'],
  read: (site, _state, world) => {
    const field = 'reserveShortfallPoints';
    const short = zoneNumber(site, world, { fact: site.facts[field], field });
    const asked = { id, reason: 'reserve-not-recorded', ask: 'ask.balancing-area' };
    return short ? statedNumber({ date: null, note: '', ...short }, asked) : unknown(asked.reason, asked.ask);
  },
};
