/** Facts about the plan to convert say nothing of the mine as it stands. */
import { unknown, type SiteState, type UnknownReading } from './reading.ts';

/** As mined, why there is no reading; null as hosted. */
export function conversionOnly(state: SiteState): UnknownReading | null {
  return state === 'mined' ? unknown('conversion-only', 'ask.court-records') : null;
}
