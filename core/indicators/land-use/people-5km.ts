/** How many people live in places within 5 km? A lower bound. */
import { peopleWithin } from './people-near.ts';

export const people5km = peopleWithin(5);
