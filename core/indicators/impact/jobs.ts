/**
 * How many lasting jobs come with each MW?
 *
 * Indicator D10, a benefit: more is less burden. As stated and divided by the load of the state; the model's own range of
 * jobs is not read here, because a promise that nobody made is no benefit. Burden only: it is the community's side of the
 * balance.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { perMW } from './per-mw.ts';

const id = 'impact.jobs';

export const jobs: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'FTE/MW',
  resolution: 'project',
  scale: curveScale(
    [
      [0, 70],
      [0.2, 55],
      [0.7, 30],
      [1.2, 10],
    ],
    'domain/indicators.md D10: 0.2 (River Bend), 0.7 (Harwood), 1.2 (Sharon, claim); risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) =>
    perMW(state === 'mined' ? site.facts.minedJobsFTE : site.facts.hostedJobsFTE, {
      site,
      state,
      asked: { id, reason: 'jobs-not-recorded', ask: 'ask.agreement' },
    }),
};
