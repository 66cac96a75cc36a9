/**
 * How much of the power and cooling can fail before the IT does?
 *
 * Indicator E6, as designed for the host. Mines have none by design, which is not recorded of this one: as mined nothing is
 * said. Delivery only: it is what the lease promises.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { classScale } from '../scales.ts';
import { statedClass } from '../stated.ts';

const id = 'readiness.redundancy';

export const redundancy: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'building',
  scale: classScale(
    { 'two-n': 0, 'n-plus-1': 20, n: 65, none: 90 },
    'domain/indicators.md E6 gives no risks; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedClass(facts.redundancy, { id, reason: 'redundancy-not-recorded', ask: 'ask.building-design' }),
};
