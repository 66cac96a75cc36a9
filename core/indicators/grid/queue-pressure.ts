/**
 * How much load waits for service in the zone, beside the zone's peak?
 *
 * Indicator A8. Most requests are never built: AEP Ohio's 30 GW fell to 5.7 once money was due. So the queue is
 * discounted to 15-30 %, which is the range, and the value is the middle. Delivery only: it is the developer who queues.
 */
import { nothingAskedByMine } from '../as-mined.ts';
import { derivedBasis } from '../derived-reading.ts';
import type { Site } from '../../sites/site.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { zoneNumber } from './balancing-area.ts';

const id = 'grid.queue-pressure';

export const queuePressure: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'zone',
  scale: curveScale(
    [
      [0, 0],
      [10, 20],
      [25, 50],
      [50, 80],
      [100, 100],
    ],
    'domain/indicators.md A8 gives no curve; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [
    {
      name: 'builtAtLeastPercent',
      default: 15,
      unit: '%',
      min: 0,
      max: 100,
      source: 'domain/indicators.md A8: discount by 0.15-0.3; heuristic, editable',
    },
    {
      name: 'builtAtMostPercent',
      default: 30,
      unit: '%',
      min: 0,
      max: 100,
      source: 'domain/indicators.md A8: discount by 0.15-0.3; heuristic, editable',
    },
  ],
  needs: [],
  reads: ['balancingAreas'],
  read: (site, state, world) => (state === 'mined' ? nothingAskedByMine(site, id) : asHosted(site, world)),
};

function asHosted(site: Site, world: World): Reading {
  const queue = zoneNumber(site, world, { fact: site.facts.zoneQueueMW, field: 'queueMW' });
  if (!queue) return unknown('queue-not-recorded', 'ask.balancing-area');
  const peak = zoneNumber(site, world, { fact: site.facts.zonePeakMW, field: 'peakMW' });
  if (!peak || peak.low <= 0) return unknown('zone-peak-not-recorded', 'ask.balancing-area', { queueMW: queue.value });
  const ends = [world.parameter(`${id}.builtAtLeastPercent`), world.parameter(`${id}.builtAtMostPercent`)];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return {
    known: true,
    value: ((least + most) / 2) * (queue.value / peak.value),
    low: least * (queue.low / peak.high),
    high: most * (queue.high / peak.low),
    ...derivedBasis([queue, peak]),
    detail: {
      code: `${id}.detail`,
      facts: { queueMW: queue.value, peakMW: peak.value, leastPercent: least, mostPercent: most },
    },
    counted: [],
  };
}
