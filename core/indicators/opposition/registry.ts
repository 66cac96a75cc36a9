/** Local opposition, group C: every indicator in the order of domain/indicators.md. */
import type { Indicator } from '../indicator.ts';
import { contest } from './contest.ts';
import { grievance } from './grievance.ts';
import { instrumentInForce } from './instrument.ts';
import { precedents } from './precedents.ts';

export const OPPOSITION_INDICATORS: readonly Indicator[] = [instrumentInForce, precedents, contest, grievance];
