/** What the grid sets against the load: rules by MW and the room that is left if new loads give way. */
import type { Site } from '../sites/site.ts';
import type { ConversionContext, ConversionRow, HeadroomFact } from './conversion-row.ts';
import { combine, input, type DeltaValue, type Quantity } from './quantity.ts';
import { peakNotes, PEAK_FACTS } from './rows-of-load.ts';
import { ratioNotes } from './row-notes.ts';
import { RULE_FACTS, ruleCrossings, rulesCrossed } from './rule-crossings.ts';
import { addedPeak, miningLoad } from './site-loads.ts';

/** In the order in which they stand for the value; the ends of the range are the least and the most of them. */
const ROOMS: readonly HeadroomFact[] = ['headroomHalfMW', 'headroomOneMW', 'headroomQuarterMW'];

export const LIMIT_ROWS: readonly ConversionRow[] = [
  {
    key: 'rulesCrossed',
    section: 'grid',
    unit: 'rules',
    facts: RULE_FACTS,
    // What is served already is no new load: it crosses none, wherever there is a table.
    mined: (site, _, { rules }) => (rules && rules.length > 0 && miningLoad(site) ? combine([], () => 0) : null),
    hosted: (site, parameters, { rules }) => rulesCrossed(site, parameters, rules && rules.length > 0 ? rules : null),
    notes: (site) => ['delta.note.rules', ...ratioNotes(site, 'gross')],
    rules: (site, parameters, { rules }) => ruleCrossings(site, parameters, rules ?? []),
  },
  {
    // Indicator A9: the room today, and what the added peak leaves of it.
    key: 'headroomMW',
    section: 'grid',
    unit: 'MW',
    facts: [...PEAK_FACTS, ...ROOMS],
    mined: (site, _, context) => room(site, context),
    hosted: (site, parameters, context) => {
      const [free, added] = [room(site, context), addedPeak(site, parameters)];
      return free && added && combine([free, added], (mw, more) => mw - more);
    },
    notes: (site) => ['delta.note.headroom', ...peakNotes(site)],
  },
];

/** MW that the balancing area can take if new loads give way for half a percent of uptime, from a quarter to one. */
function room({ facts }: Site, { headroom = {} }: ConversionContext): Quantity | null {
  const known = ROOMS.flatMap((name): DeltaValue[] => {
    const one = facts[name] ?? headroom[name];
    return one === undefined ? [] : [one];
  });
  const [main] = known;
  if (main === undefined) return null;
  const [low, high] = [Math.min(...known.map((one) => one.low)), Math.max(...known.map((one) => one.high))];
  return input('headroom', { value: main.value, low, high });
}
