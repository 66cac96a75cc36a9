/**
 * By how much does the plan exceed the height that the code allows?
 *
 * Indicator B9: any excess needs a variance, which is another public decision.
 */
import { worstGrade } from '../../sources/grade.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'land-use.height-over-code';

export const heightOverCode: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery', 'burden'],
  unit: 'm',
  resolution: 'parcel',
  scale: curveScale(
    [
      [0, 0],
      [0.1, 60],
      [10, 75],
      [30, 90],
    ],
    'domain/indicators.md B9: any variance 60; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts: { buildingHeightM: height, heightLimitM: limit } }, state) => {
    if (state === 'mined') return unknown('mine-approval-not-recorded', 'ask.planning-office');
    if (!height || !limit) return unknown('height-not-recorded', 'ask.planning-office');
    const over = (planned: number, allowed: number) => Math.max(0, planned - allowed);
    const overM = over(height.value, limit.value);
    return {
      known: true,
      value: overM,
      low: over(height.low, limit.high),
      high: over(height.high, limit.low),
      grade: worstGrade(height.grade, limit.grade),
      sources: [...new Set([...height.sources, ...limit.sources])],
      detail: { code: `${id}.detail`, facts: { heightM: height.value, limitM: limit.value, overM } },
      counted: [],
    };
  },
};
