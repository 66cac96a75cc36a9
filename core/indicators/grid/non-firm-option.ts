/**
 * Can the site start on power that the grid may take back at times?
 *
 * Indicator A4. The catalogue takes 15 points off where a non-firm option is accepted. Here that is a scale of its own
 * round 50, the level at which an option neither helps nor harms, so that the number can be printed, weighed and argued
 * about; a hidden correction of A1 and A5 could not. Delivery only: it moves the developer's date, not the neighbours' lot.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { classScale } from '../scales.ts';
import { statedClass } from '../stated.ts';

const id = 'grid.non-firm-option';

export const nonFirmOption: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'site',
  scale: classScale(
    { accepted: 35, offered: 45, 'not-offered': 50 },
    'domain/indicators.md A4: 15 points off if accepted; FERC order of 2025-12-18 for PJM; risks heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['grid.time-to-power'],
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedClass(facts.nonFirmOption, { id, reason: 'non-firm-not-recorded', ask: 'ask.utility-letter' }),
};
