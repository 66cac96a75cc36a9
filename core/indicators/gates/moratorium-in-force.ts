/** Gate: is a moratorium in force that covers this use and this MW? */
import { judgeInstrumentClass } from './instrument-class.ts';
import type { Gate } from './gate.ts';

export const moratoriumInForce: Gate = {
  id: 'moratorium-in-force',
  perspectives: ['delivery'],
  floor: 0.85,
  reads: ['instruments', 'sources', 'searched', 'gazetteer', 'asOf'],
  judge: (site, state, world) => judgeInstrumentClass(site, { state, class: 'moratorium' }, world),
};
