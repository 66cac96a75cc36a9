/**
 * How much of the planned power is under a firm contract?
 *
 * Indicator E1. A mine lives on power that may be cut; a host does not. The contract of the mine is another one, so as mined
 * nothing is said. Delivery only: the tenant asks for it.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedPercent } from '../stated.ts';

const id = 'readiness.firm-share';

export const firmShare: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 90],
      [50, 45],
      [100, 0],
    ],
    'domain/indicators.md E1; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedPercent(facts.firmShare, { id, reason: 'firm-share-not-recorded', ask: 'ask.utility-letter' }),
};
