/**
 * How loud is it outside the nearest dwelling at night?
 *
 * Indicator D1, as measured or promised: a level that somebody stated, not one that is worked out here. Burden only: it is
 * the neighbour who hears it. What is lawful is another question: Granbury is in court at 43-63 dBA.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'impact.night-noise';

export const nightNoise: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'dBA',
  resolution: 'dwelling',
  scale: curveScale(
    [
      [30, 0],
      [40, 30],
      [45, 50],
      [55, 85],
      [60, 100],
    ],
    'domain/indicators.md D1: WHO night noise guidelines, 30 no effect, 40 guideline, 55 interim target; risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? statedNumber(facts.minedNightDBA, { id, reason: 'mine-noise-not-recorded', ask: 'ask.noise-survey' })
      : statedNumber(facts.hostedNightDBA, { id, reason: 'host-noise-not-recorded', ask: 'ask.noise-survey' }),
};
