/**
 * How much more would a typical household pay a month if the costs are shared out?
 *
 * Indicator D7, as stated in a rate case or a study; no number is worked out here, because who pays is what the case is
 * about. Burden only: it is the household's bill.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'impact.bill-exposure';

export const billExposure: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'USD/month',
  resolution: 'utility',
  scale: curveScale(
    [
      [0, 0],
      [1, 15],
      [5, 45],
      [15, 75],
      [37, 100],
    ],
    'domain/indicators.md D7: up to 37 dollars a month cited in Virginia (JLARC); the other points heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedNumber(facts.billUSDPerMonth, { id, reason: 'bill-not-recorded', ask: 'ask.rate-case' }),
};
