/** Does a row of an imported layer of areas bear the name of a jurisdiction? */
import { regionCode } from '../../text/regions.ts';
import { countyName, placeName } from '../jurisdiction.ts';

/** An instrument, or another record, whose boundary is wanted; without a state the name alone must do. */
export type WantedArea = { readonly id: string; readonly name: string; readonly state: string | null };

/** What a row of a layer calls its area; without a state any state will do. */
export type NamedArea = { readonly names: readonly string[]; readonly state: string | null };

/** True where one of the row's names is the wanted one, kinds of place and spelling aside, and no state contradicts it. */
export function isWantedArea({ names, state }: NamedArea, wanted: WantedArea): boolean {
  if (state !== null && wanted.state !== null && regionCode(state) !== regionCode(wanted.state)) return false;
  const [place, county] = [placeName(wanted.name), countyName(wanted.name)];
  return names.some(
    (name) => (place !== '' && placeName(name) === place) || (county !== '' && countyName(name) === county),
  );
}

/** Names of columns that hold the state of an area, plain: Census, OpenStreetMap extracts and state GIS offices. */
const STATE_COLUMNS: readonly string[] = [
  'state',
  'statename',
  'stateabbr',
  'stateabbrev',
  'stusps',
  'stname',
  'province',
];

/** Whether a column, by its plain name, says which state an area lies in. */
export function isStateColumn(plain: string): boolean {
  return STATE_COLUMNS.includes(plain);
}
