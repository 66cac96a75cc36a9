/** Local opposition, group C: the first set, then the rest in the order of domain/indicators.md. */
import type { Indicator } from '../indicator.ts';
import { benefits } from './benefits.ts';
import { contest } from './contest.ts';
import { eventDensity } from './event-density.ts';
import { grievance } from './grievance.ts';
import { groups } from './groups.ts';
import { instrumentInForce } from './instrument.ts';
import { nextVote } from './next-vote.ts';
import { petition } from './petition.ts';
import { precedents } from './precedents.ts';
import { processIntegrity } from './process.ts';
import { seatTurnover } from './seat-turnover.ts';

export const OPPOSITION_INDICATORS: readonly Indicator[] = [
  instrumentInForce,
  precedents,
  contest,
  grievance,
  eventDensity,
  petition,
  groups,
  processIntegrity,
  nextVote,
  seatTurnover,
  benefits,
];
