/**
 * How far has the power for the planned MW come?
 *
 * Indicator A1: a rank from metered load to nothing at all; the order follows what Texas SB 6 and AEP ask of large loads.
 * A line nearby is not power at hand, which is why this stands apart from the distances.
 */
import { classReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { classScale } from '../scales.ts';

export const serviceStatus: Indicator = {
  id: 'grid.service-status',
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'site',
  scale: classScale(
    { energised: 0, 'signed-agreement': 15, 'study-complete': 35, queue: 60, letter: 80, none: 95 },
    'domain/indicators.md A1; risks heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) => {
    if (state === 'mined') {
      const mine = facts.miningMW;
      if (!mine || mine.value <= 0) return unknown('mining-mw-not-recorded', 'ask.operator-load');
      const detail = { code: 'grid.service-status.detail-mined', facts: { loadMW: mine.value } };
      return classReading('energised', mine, detail);
    }
    const status = facts.serviceStatus;
    if (!status) return unknown('service-status-not-recorded', 'ask.utility-letter');
    const word = status.value.replaceAll('-', '_');
    return classReading(status.value, status, { code: 'grid.service-status.detail', facts: { status: word } });
  },
};
