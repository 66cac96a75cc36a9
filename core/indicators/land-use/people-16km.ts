/** How many people live in places within 16 km, ten miles? A lower bound. */
import { peopleWithin } from './people-near.ts';

export const people16km = peopleWithin(16);
