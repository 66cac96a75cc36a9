/** Gate: is this use banned where the site lies? */
import { judgeInstrumentClass } from './instrument-class.ts';
import type { Gate } from './gate.ts';

export const banInForce: Gate = {
  id: 'ban-in-force',
  perspectives: ['delivery'],
  floor: 0.95,
  reads: ['instruments', 'sources', 'searched', 'gazetteer', 'asOf'],
  judge: (site, state, world) => judgeInstrumentClass(site, { state, class: 'ban' }, world),
};
