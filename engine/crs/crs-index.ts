/** The coordinate systems that have a code, read from the packed index when first asked for. */
import { inflateRawSync } from 'node:zlib';
import type { Extent } from '../../core/layers/layer-info.ts';
import { CRS_INDEX } from './crs-index.generated.ts';
import { plainDatum, plainSystem } from './plain-names.ts';

export type IndexedCrs = {
  /** With authority: `EPSG:26914`. */
  readonly code: string;
  readonly name: string;
  /** PROJ string or well-known text. */
  readonly definition: string;
  readonly area: Extent | null;
  /** Of the shift to WGS 84, metres; null when not known. */
  readonly accuracy: number | null;
};

type Index = {
  readonly byNumber: ReadonlyMap<string, IndexedCrs>;
  readonly byName: ReadonlyMap<string, IndexedCrs>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly shifts: ReadonlyMap<string, string>;
};

let index: Index | null = null;

/** The system with this number, whichever of EPSG and Esri gave it; Esri's numbers start where EPSG's end. */
export function systemNumbered(number: string): IndexedCrs | null {
  const { byNumber, aliases } = read();
  return byNumber.get(number) ?? byNumber.get(aliases.get(number) ?? '') ?? null;
}

/** The system of this name as EPSG or Esri spell it. */
export function systemNamed(name: string): IndexedCrs | null {
  return read().byName.get(plainSystem(name)) ?? null;
}

/** `+towgs84=...` or `+nadgrids=...` of a datum by its name; null when it needs none or none is known. */
export function shiftOfDatum(name: string): string | null {
  return read().shifts.get(plainDatum(name)) ?? null;
}

/** State plane systems of the United States on NAD 83 and its later adjustment of 2011, in metres and feet. */
export function statePlanes(): readonly IndexedCrs[] {
  return [...read().byNumber.values()].filter(
    ({ name, definition }) =>
      /^NAD83(?:\(2011\))? \/ (?!UTM|Conus|BLM|Great Lakes|.*(?:Albers|Lambert\b|Statewide|LCC))/.test(name) &&
      /\+proj=(?:lcc|tmerc|omerc)/.test(definition),
  );
}

function read(): Index {
  if (index !== null) return index;
  const [systems = '', aliases = '', shifts = ''] = inflateRawSync(Buffer.from(CRS_INDEX, 'hex'))
    .toString()
    .split('\n\n');
  const byNumber = new Map<string, IndexedCrs>();
  const byName = new Map<string, IndexedCrs>();
  for (const line of systems.split('\n')) {
    const { number, esriName, system } = readSystem(line);
    byNumber.set(number, system);
    for (const spelling of [system.name, esriName]) {
      const plain = plainSystem(spelling);
      // The first of a name wins: geographic systems in two dimensions come before those in three.
      if (plain !== '' && !byName.has(plain)) byName.set(plain, system);
    }
  }
  index = { byNumber, byName, aliases: pairs(aliases), shifts: pairs(shifts) };
  return index;
}

function readSystem(line: string) {
  const cells = line.split('\t');
  const cell = (at: number) => cells[at] ?? '';
  const system: IndexedCrs = {
    code: `${cell(1)}:${cell(0)}`,
    name: cell(2),
    definition: cell(4),
    area: readArea(cell(5)),
    accuracy: cell(6) === '' ? null : Number(cell(6)),
  };
  return { number: cell(0), esriName: cell(3), system };
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').map((line): [string, string] => {
      const [from = '', to = ''] = line.split('\t');
      return [from, to];
    }),
  );
}

function readArea(text: string): Extent | null {
  const [west, south, east, north] = text.split(',').map(Number);
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? null
    : [west, south, east, north];
}
