/**
 * How many weeks until the transformers arrive?
 *
 * Indicator A6. No open data: a national mean says nothing of an order that may be years old, so only a stated wait
 * counts. Delivery only: the wait is the developer's.
 */
import { nothingAskedByMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'grid.equipment-lead';

export const equipmentLead: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'weeks',
  resolution: 'site',
  scale: curveScale(
    [
      [52, 20],
      [100, 50],
      [160, 90],
    ],
    'domain/indicators.md A6: substation transformers over 160 weeks in 2026 (WoodMac); risks heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['grid.time-to-power'],
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) =>
    state === 'mined'
      ? nothingAskedByMine(site, id)
      : statedNumber(site.facts.transformerLeadWeeks, { id, reason: 'lead-not-recorded', ask: 'ask.manufacturer' }),
};
