/** How many people live within 500 m, by imported counts? */
import { peopleInBand } from './people-bands.ts';

export const people500m = peopleInBand(500);
