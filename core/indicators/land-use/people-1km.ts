/** How many people live within 1000 m, by imported counts? */
import { peopleInBand } from './people-bands.ts';

export const people1km = peopleInBand(1000);
