/**
 * Who may decide on the use, and who may pause it?
 *
 * Indicator B10. The catalogue calls its direction ambiguous: fewer bodies that can stop a project are read as less risk
 * to its delivery, and that is a heuristic. It is no risk to the community either way.
 */
import { classReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { classScale } from '../scales.ts';

const id = 'land-use.deciding-authority';

export const decidingAuthority: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'jurisdiction',
  scale: classScale(
    { 'state-decides': 30, 'local-limited': 40, local: 60, 'local-and-state': 75 },
    'domain/indicators.md B10 (Texas counties cannot pause, New York State can); risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts: { decidingAuthority: fact } }) =>
    fact
      ? classReading(fact.value, fact, {
          code: `${id}.detail`,
          facts: { authority: fact.value.replaceAll('-', '_') },
        })
      : unknown('authority-not-recorded', 'ask.planning-office'),
};
