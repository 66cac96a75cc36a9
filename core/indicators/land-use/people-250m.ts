/** How many people live within 250 m, by imported counts? */
import { peopleInBand } from './people-bands.ts';

export const people250m = peopleInBand(250);
