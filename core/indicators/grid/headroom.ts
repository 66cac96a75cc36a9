/**
 * How much of the load that the balancing area could take does the conversion use up?
 *
 * Indicator A9. A grid built for its worst hours has room in all others: how much, depends on how often new loads give
 * way. The value reads the room at 0.5 % of uptime, the kinder end that at 1 %, the harsher that at 0.25 %; where only some
 * are known, those count. Both perspectives: a grid without room delays the host, and who lives on it pays for more.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { evaluate, type DeltaValue } from '../../conversion/quantity.ts';
import { addedPeak } from '../../conversion/site-loads.ts';
import type { Site } from '../../sites/site.ts';
import { nothingAskedByMine } from '../as-mined.ts';
import { derivedBasis } from '../derived-reading.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { zoneNumber, type ZoneNumber } from './balancing-area.ts';

const id = 'grid.headroom';

export const headroom: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery', 'burden'],
  unit: '%',
  resolution: 'balancing-area',
  scale: curveScale(
    [
      [0, 0],
      [5, 20],
      [20, 50],
      [50, 80],
      [100, 100],
    ],
    'domain/indicators.md A9 gives no curve (US 76 GW at 0.25 %, 126 at 1 %: Duke University); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['grid.added-peak'],
  parameters: [],
  needs: [],
  reads: ['balancingAreas'],
  read: (site, state, world) => (state === 'mined' ? nothingAskedByMine(site, id) : asHosted(site, world)),
};

/** Percent of uptime that new loads give way, in the order in which they stand for the value. */
const LEVELS = [
  { field: 'headroomHalfMW', percent: 0.5 },
  { field: 'headroomOneMW', percent: 1 },
  { field: 'headroomQuarterMW', percent: 0.25 },
] as const;

type Room = ZoneNumber & { readonly percent: number };

function asHosted(site: Site, world: World): Reading {
  const { miningMW, hostedGrossMW, criticalItMW } = site.facts;
  const load = hostedGrossMW ?? criticalItMW;
  if (!load) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const change = addedPeak(site, CONVERSION_DEFAULTS);
  if (!change) return unknown('mining-mw-not-recorded', 'ask.operator-load');
  const rooms = LEVELS.flatMap(({ field, percent }): Room[] => {
    const room = zoneNumber(site, world, { fact: site.facts[field], field });
    return room && room.low > 0 ? [{ ...room, percent }] : [];
  });
  const [main] = rooms;
  if (!main) return unknown('headroom-not-recorded', 'ask.balancing-area');
  const added = evaluate(change);
  return {
    known: true,
    ...sharesOf(added, rooms, main),
    ...derivedBasis([miningMW, load, ...rooms]),
    detail: {
      code: `${id}.detail`,
      facts: { addedMW: added.value, headroomMW: main.value, percent: String(main.percent) },
    },
    counted: [],
  };
}

/** The smallest and largest share over the ends of the load and of every room that is known. */
function sharesOf(added: DeltaValue, rooms: readonly Room[], main: Room): DeltaValue {
  const value = (100 * added.value) / main.value;
  const ends = rooms.flatMap(({ low, high }) =>
    [added.low, added.high].flatMap((mw) => [(100 * mw) / low, (100 * mw) / high]),
  );
  return { value, low: Math.min(value, ...ends), high: Math.max(value, ...ends) };
}
