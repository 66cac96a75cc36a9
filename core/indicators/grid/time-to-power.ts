/**
 * How many months until the planned MW are delivered as firm service?
 *
 * Indicator A5. Power that is energised and metered at this MW is there today: 0 months. Delivery only: a late date costs
 * the developer.
 */
import type { Site } from '../../sites/site.ts';
import type { SiteFacts } from '../../sites/site-facts.ts';
import { nothingAskedByMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import type { Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'grid.time-to-power';

export const timeToPower: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'months',
  resolution: 'utility',
  scale: curveScale(
    [
      [6, 5],
      [18, 25],
      [36, 55],
      [48, 70],
      [84, 100],
    ],
    'domain/indicators.md A5: US mean about 4 years, Northern Virginia about 7 (JLL 2026), Dominion 4-7 above 100 MW; risks heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['grid.service-status'],
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) => (state === 'mined' ? nothingAskedByMine(site, id) : asHosted(site)),
};

function asHosted({ facts }: Site): Reading {
  if (!facts.monthsToPower && facts.serviceStatus?.value === 'energised') return energised(facts.serviceStatus);
  return statedNumber(facts.monthsToPower, { id, reason: 'power-date-not-recorded', ask: 'ask.utility-letter' });
}

function energised({ grade, sources }: NonNullable<SiteFacts['serviceStatus']>): Reading {
  const detail = { code: `${id}.detail-energised`, facts: {} };
  return { known: true, value: 0, low: 0, high: 0, grade, sources, detail, counted: [] };
}
