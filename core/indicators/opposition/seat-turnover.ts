/**
 * Did voters replace those who decide?
 *
 * Indicator C6, its second half: the share of the deciding body's seats that went to other people at the last vote. A body that
 * was just replaced has seen what a project can cost its members. Who sits there is nobody's to record: only how many
 * seats changed. Delivery only: it moves what a developer can expect, not what the community bears.
 */
import { conversionOnly } from '../conversion-only.ts';
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedPercent } from '../stated.ts';

const id = 'opposition.seat-turnover';

export const seatTurnover: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'jurisdiction',
  scale: curveScale(
    [
      [0, 10],
      [25, 35],
      [50, 60],
      [100, 90],
    ],
    'domain/indicators.md C6 gives no curve (Warrenton’s council was replaced in 2024); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    conversionOnly(state) ??
    statedPercent(facts.seatsChangedShare, { id, reason: 'turnover-not-recorded', ask: 'ask.county-clerk-seats' }),
};
