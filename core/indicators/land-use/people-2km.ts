/** How many people live within 2000 m, by imported counts? */
import { peopleInBand } from './people-bands.ts';

export const people2km = peopleInBand(2000);
