/**
 * Does the place get anything that it can enforce?
 *
 * Indicator C8. Incentives are not assumed to help: Denton was approved without any, Toronto (South Dakota) ended when a
 * tax exemption failed. What tax and jobs amount to is an indicator of its own (D10).
 */
import { conversionOnly } from '../conversion-only.ts';
import { classReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { classScale } from '../scales.ts';

const id = 'opposition.benefits';

export const benefits: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery', 'burden'],
  unit: 'class',
  resolution: 'project',
  scale: classScale(
    {
      enforceable: 20,
      'enforceable-with-incentives': 40,
      promised: 60,
      'no-agreement': 70,
      'depends-on-incentive': 80,
    },
    'domain/indicators.md C8 gives no curve (Denton, Toronto SD); risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts: { benefitAgreement: fact } }, state) =>
    conversionOnly(state) ??
    (fact
      ? classReading(fact.value, fact, {
          code: `${id}.detail`,
          facts: { agreement: fact.value.replaceAll('-', '_') },
        })
      : unknown('benefits-not-recorded', 'ask.agreements')),
};
