/**
 * Has somebody with money signed for the hosting?
 *
 * Indicator E11. A letter of intent is no lease. A miner mines for itself: as mined there is no tenant to judge. Delivery only:
 * without a tenant the conversion is not financed.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { classScale } from '../scales.ts';
import { statedClass } from '../stated.ts';

const id = 'readiness.tenant-credit';

export const tenantCredit: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'project',
  scale: classScale(
    { 'lease-with-backstop': 5, 'lease-investment-grade': 10, lease: 30, 'letter-of-intent': 70, none: 90 },
    'domain/indicators.md E11: Google backstops at Lake Mariner and Barber Lake; risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedClass(facts.tenantCredit, { id, reason: 'tenant-not-recorded', ask: 'ask.lease' }),
};
