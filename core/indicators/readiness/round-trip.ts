/**
 * How long does a packet take to the nearest exchange and back?
 *
 * Indicator E8. Training tolerates it, inference does not. A fact of the place: the same as mined and as hosted. Delivery
 * only: it decides which tenants can come.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'readiness.round-trip';

export const roundTrip: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'ms',
  resolution: 'site',
  scale: curveScale(
    [
      [5, 0],
      [20, 20],
      [60, 60],
    ],
    'domain/indicators.md E8 (Childress: 6 ms to Dallas); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }) => statedNumber(facts.roundTripMs, { id, reason: 'round-trip-not-recorded', ask: 'ask.carrier' }),
};
