/**
 * Does a second feed of the utility reach the site?
 *
 * Indicator E7. A feed is a fact of the place: the same as mined and as hosted. Delivery only: without it backup carries every
 * outage.
 */
import type { Indicator } from '../indicator.ts';
import { classScale } from '../scales.ts';
import { statedClass } from '../stated.ts';

const id = 'readiness.second-feed';

export const secondFeed: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'site',
  scale: classScale(
    { yes: 5, no: 60 },
    'domain/indicators.md E7 gives no risks (Lake Mariner: dual 345 kV); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }) =>
    statedClass(facts.secondFeed, { id, reason: 'second-feed-not-recorded', ask: 'ask.utility-letter' }),
};
