/**
 * How many routes of fibre reach the site that share no duct?
 *
 * Indicator E8. Routes are a fact of the place: the same as mined and as hosted. A map of availability (FCC) shows no dark
 * fibre, so only a stated count reads. Delivery only: it decides which tenants can come.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'readiness.fibre-routes';

export const fibreRoutes: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'routes',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 100],
      [1, 65],
      [2, 20],
      [3, 0],
    ],
    'domain/indicators.md E8 gives no curve for routes; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }) => statedNumber(facts.fibreRoutes, { id, reason: 'fibre-not-recorded', ask: 'ask.carrier' }),
};
