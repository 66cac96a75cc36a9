/** The day of a signature: that of the computer's clock, as people around it would write it. */
import { Day } from '../../core/units/partial-date.ts';

/** Today as an ISO day, in the computer's time zone. */
export function today(): Day {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return Day.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
