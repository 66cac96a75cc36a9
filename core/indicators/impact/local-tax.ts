/**
 * How much local tax, or payment in its stead, comes with each MW in a year?
 *
 * Indicator D10, a benefit: more is less burden. As stated and divided by the load of the state. Burden only: it is the
 * community's side of the balance. Incentives that were granted are to be taken off before the number is recorded.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { perMW } from './per-mw.ts';

const id = 'impact.local-tax';

export const localTax: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'USD/MW-yr',
  resolution: 'project',
  scale: curveScale(
    [
      [0, 70],
      [10_000, 55],
      [50_000, 30],
      [150_000, 10],
    ],
    'domain/indicators.md D10 gives no curve (Denton: 194 million dollars over a decade); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) =>
    perMW(state === 'mined' ? site.facts.minedTaxUSDPerYear : site.facts.hostedTaxUSDPerYear, {
      site,
      state,
      asked: { id, reason: 'tax-not-recorded', ask: 'ask.agreement' },
    }),
};
