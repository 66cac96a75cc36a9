/**
 * Does the load stay on through a fault of the grid?
 *
 * Indicator A11. In July 2024 one fault in Virginia dropped 1,500 MW of data centers at once; standards for such loads,
 * crypto included, are on their way. A mine's behaviour says nothing of the host's power supplies. Delivery only: it is a
 * condition of the connection.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { classScale } from '../scales.ts';
import { statedClass } from '../stated.ts';

const id = 'grid.ride-through';

export const rideThrough: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'site',
  scale: classScale(
    { demonstrated: 5, designed: 30, 'not-able': 80 },
    'domain/indicators.md A11 gives no risks (FERC RD26-7); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedClass(facts.rideThrough, { id, reason: 'ride-through-not-recorded', ask: 'ask.interconnection-study' }),
};
