/**
 * Writes engine/crs/crs-index.generated.ts: every horizontal coordinate system with a code of EPSG or Esri, its
 * definition, its names and its area of use, packed. Same packages, same bytes.
 *
 * Definitions come from epsg-index (PROJ strings as epsg.io publishes them); systems that it lacks come from Esri's
 * list as well-known text. The seven numbers of a shift come from proj4-list: epsg-index gives rotations in the unit and
 * with the sign of each authority, mixed. Esri's names are kept because the .prj files of shapefiles name systems by them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { plainDatum } from '../engine/crs/plain-names.ts';

type Indexed = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly wkt: string | null;
  readonly proj4: string | null;
  /** north, west, south, east */
  readonly bbox: readonly number[] | null;
  /** Of the shift to WGS 84, m. */
  readonly accuracy: number | null;
};
type Listed = {
  readonly wkid: number;
  readonly latestWkid: number;
  readonly name: string;
  readonly wkt: string;
  readonly authority: string;
  readonly extent?: readonly {
    readonly slat: number;
    readonly nlat: number;
    readonly llon: number;
    readonly rlon: number;
  }[];
};

const ROOT = join(import.meta.dirname, '..');
const packages = createRequire(import.meta.url);
/** Kinds whose positions are on the ground and flat: no heights, no earth-centred, no engineering systems. */
const KINDS = /^CRS-(?:PROJCRS|GEOGCRS|GEOG3DCRS|DRVDCRS|COMPOUNDCRS)$/;
const shiftLists = packages('proj4-list') as Readonly<Record<string, readonly [string, string]>>;
const indexed = Object.values(readJson('epsg-index/all.json') as Readonly<Record<string, Indexed>>).filter(
  ({ kind, proj4 }) => KINDS.test(kind) && proj4 !== null && !proj4.includes('+proj=geocent'),
);
const byCode = new Map(indexed.map((system) => [Number(system.code), system]));
const listed = [...listOf('@esri/proj-codes/pe_list_geogcs.json'), ...listOf('@esri/proj-codes/pe_list_projcs.json')];

const text = [systemLines(), aliasLines(), datumLines()].map((lines) => lines.join('\n')).join('\n\n');
// Hexadecimal: in base64 the bytes spell words by chance, such as the marks of unfinished work that a search looks for.
const packed = deflateRawSync(text, { level: 9 }).toString('hex');
writeFileSync(
  join(ROOT, 'engine/crs/crs-index.generated.ts'),
  `/** Written by scripts/build-crs-index.ts from epsg-index and @esri/proj-codes; do not edit. */\nexport const CRS_INDEX =\n  '${packed}';\n`,
);
console.log(`Coordinate systems: ${systemLines().length}, ${Math.round(packed.length / 1024)} kB packed.`);

/** code, authority, name, Esri's name, definition, west, south, east, north, accuracy */
function systemLines(): string[] {
  const esriNames = new Map(listed.toReversed().map(({ latestWkid, name }) => [latestWkid, name]));
  const lines = indexed.map(({ code, name, wkt, proj4, bbox, accuracy }) => {
    const authority = /AUTHORITY\["(\w+)","\d+"\]\]$/.exec(wkt ?? '')?.[1] ?? 'EPSG';
    const area = areaOf(bbox ?? []);
    return [
      code,
      authority,
      name,
      esriNames.get(Number(code)) ?? '',
      compactProj(checkedShift(code, proj4 ?? '')),
      area,
      accuracy ?? '',
    ].join('\t');
  });
  const missing = listed.filter(({ wkid, latestWkid }) => wkid === latestWkid && !byCode.has(wkid));
  for (const { wkid, authority, name, wkt, extent } of missing) {
    const box = extent?.[0];
    const area = box === undefined ? '' : [box.llon, box.slat, box.rlon, box.nlat].join(',');
    lines.push([wkid, authority.toUpperCase(), name.replaceAll('_', ' '), name, wkt, area].join('\t'));
  }
  return lines;
}

function areaOf([north, west, south, east]: readonly (number | undefined)[]): string {
  return north === south ? '' : [west, south, east, north].join(',');
}

/** Codes that Esri replaced: old, new. */
function aliasLines(): string[] {
  return listed
    .filter(({ wkid, latestWkid }) => wkid !== latestWkid && !byCode.has(wkid))
    .map(({ wkid, latestWkid }) => `${wkid}\t${latestWkid}`);
}

/** Plain name of a datum, how it is shifted: for well-known text that names a datum without saying its shift. */
function datumLines(): string[] {
  const shifts = new Map<string, string>();
  const remember = (wkt: string | null, proj: string | null | undefined) => {
    const datum = /DATUM\["([^"]+)"/.exec(wkt ?? '')?.[1];
    const shift = /\+(?:towgs84|nadgrids)=[^ ]+/.exec(proj ?? '')?.[0];
    if (datum === undefined || shift === undefined || /=(?:[0,.-]+|@null)$/.test(shift)) return;
    if (!shifts.has(plainDatum(datum))) shifts.set(plainDatum(datum), shift);
  };
  const geographic = indexed.filter(({ kind }) => kind === 'CRS-GEOGCRS');
  for (const { code, wkt, proj4 } of geographic) remember(wkt, checkedShift(code, proj4 ?? ''));
  for (const { wkt, latestWkid } of listed)
    if (wkt.startsWith('GEOGCS')) {
      remember(wkt, checkedShift(String(latestWkid), byCode.get(latestWkid)?.proj4 ?? ''));
    }
  return [...shifts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, shift]) => `${name}\t${shift}`);
}

/**
 * `+towgs84=` with numbers that can be relied on, in place of the one given: three numbers as they are, seven as
 * proj4-list has them for this code, else no shift, which the review reports as unknown.
 */
function checkedShift(code: string, proj: string): string {
  const given = /\+towgs84=(\S+)/.exec(proj)?.[1];
  const listed = /\+towgs84=(\S+)/.exec(shiftLists[`EPSG:${code}`]?.[1] ?? '')?.[1];
  if (given === undefined)
    return listed === undefined || proj.includes('+nadgrids') ? proj : `${proj} +towgs84=${listed}`;
  const hasRotation = given
    .split(',')
    .slice(3)
    .some((number) => Number(number) !== 0);
  if (!hasRotation) return proj;
  return proj.replace(/\+towgs84=\S+/, listed === undefined ? '' : `+towgs84=${listed}`);
}

function compactProj(proj: string): string {
  return proj
    .replace(/\s+/g, ' ')
    .replace(/ \+(?:no_defs|wktext|type=crs|vunits=\S+|geoidgrids=\S+)/g, '')
    .replace('+nadgrids="National 84 (02.07.01).gsb"', '+nadgrids=national84.gsb')
    .trim();
}

function listOf(file: string): Listed[] {
  const [list] = Object.values(readJson(file) as Readonly<Record<string, Listed[]>>);
  if (list === undefined) throw new Error(`${file} lists nothing`);
  return list;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(packages.resolve(file), 'utf8'));
}
