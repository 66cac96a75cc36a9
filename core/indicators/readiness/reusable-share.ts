/**
 * How much of the mine, by cost, does the host keep?
 *
 * Indicator E3. Land, substation and fibre keep their value, buildings rarely do. As mined all of it is in use. Delivery only:
 * what is not kept is bought again.
 */
import type { Indicator } from '../indicator.ts';
import type { Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { statedPercent } from '../stated.ts';

const id = 'readiness.reusable-share';

export const reusableShare: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 95],
      [20, 70],
      [50, 40],
      [100, 0],
    ],
    'domain/indicators.md E3 gives no curve (over 90 % of kit may need replacing: Sabre56); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? allInUse()
      : statedPercent(facts.reusableShare, { id, reason: 'reuse-not-recorded', ask: 'ask.building-design' }),
};

function allInUse(): Reading {
  const detail = { code: `${id}.detail-mined`, facts: {} };
  return { known: true, value: 100, low: 100, high: 100, grade: 'C', sources: [], detail, counted: [] };
}
