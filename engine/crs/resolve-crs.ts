/**
 * A statement to a coordinate system. A code is looked up; well-known text is compared with the system of its code or
 * name, whose definition also knows the shift of the datum, and stands for itself when they differ.
 */
import type { Extent } from '../../core/layers/layer-info.ts';
import { invariant } from '../../core/lib/invariant.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { type IndexedCrs, shiftOfDatum, systemNamed, systemNumbered } from './crs-index.ts';
import type { Crs, CrsError } from './crs.ts';
import { type RegionalShift, withoutGrid } from './datum-shifts.ts';
import { createProjector, type Projector } from './projector.ts';
import { readStatement } from './read-statement.ts';

/** Accuracy from which on a shift is as good as exact here, m. Heuristic: finer than any layer of the product. */
const GOOD_METRES = 2;
/** What three numbers for a whole country may be wrong by where no accuracy is stated, m. Heuristic: most are 5 to 50. */
const MEAN_METRES = 50;
/** Degrees across from which on three numbers cannot hold everywhere, however well they do where they were measured. Heuristic. */
const WIDE = 5;
/** What they may then be wrong by elsewhere, m. Heuristic: the published shifts of Beijing 1954 differ by 80. */
const ELSEWHERE_METRES = 100;
/** Two definitions that put the same place this near, in degrees or in units of the map, are one system. Heuristic. */
const SAME_DEGREES = 1e-8;
const SAME_METRES = 0.01;
/** Ellipsoids of datums that lie within two metres of WGS 84 without a shift; anything else without one is in doubt. */
const NEAR_WGS_84 = /\+(?:datum=(?:WGS84|NAD83)|ellps=(?:GRS80|WGS84|GSK2011)|a=6378\d{3}\b)/;

const WGS_84_NUMBER = '4326';
const WGS_84: Crs = {
  code: `EPSG:${WGS_84_NUMBER}`,
  name: 'WGS 84',
  isGeographic: true,
  isIdentity: true,
  area: [-180, -90, 180, 90],
  doubt: null,
  metresPerUnit: null,
  toWgs84: () => undefined,
  fromWgs84: () => undefined,
};

/** The datum of WGS 84 as Esri, EPSG and GDAL call it, with its later realisations. */
const WGS_84_DATUM = /^(?:D_)?(?:WGS[_ ]?(?:19)?84|World[_ ]Geodetic[_ ]System[_ ]1984)/i;

const known = new Map<string, Result<Crs, CrsError>>();
/** Statements remembered; a session meets a handful. Heuristic. */
const MAX_KNOWN = 100;

/** The system a statement names: a code, well-known text, PROJJSON as text or a PROJ string. */
export function resolveCrs(statement: string): Result<Crs, CrsError> {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const resolved = resolve(statement);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(statement, resolved);
  return resolved;
}

function resolve(text: string): Result<Crs, CrsError> {
  const statement = readStatement(text);
  if (statement === null) return refuse('crs-unreadable', text);
  switch (statement.kind) {
    case 'crs84':
      return ok(WGS_84);
    case 'number':
      return numbered(statement.number) ?? refuse('crs-unknown', text);
    case 'proj':
      return fromProj(statement.text, { code: null, name: statement.text }) ?? refuse('crs-unreadable', text);
    case 'wkt':
      return fromText(statement.text, statement) ?? refuse('crs-unsupported', statement.name);
    case 'projjson':
      return fromText(statement.json, statement) ?? refuse('crs-unsupported', statement.name);
  }
}

/** The system with this number; null when the index has none. */
function numbered(number: string): Result<Crs, CrsError> | null {
  // What most files say: the index need not be unpacked for it.
  if (number === WGS_84_NUMBER) return ok(WGS_84);
  const system = systemNumbered(number);
  return system === null ? null : (fromIndex(system) ?? refuse('crs-unsupported', system.code));
}

function refuse(code: CrsError['code'], crs: string): Result<never, CrsError> {
  return err({ code, crs: crs.slice(0, 80) });
}

function fromIndex(system: IndexedCrs): Result<Crs, never> | null {
  const { definition, code, name, area, accuracy } = system;
  if (definition.startsWith('+')) return fromProj(definition, { code, name, area, accuracy });
  const text = readStatement(definition);
  if (text?.kind !== 'wkt') return null;
  const made = fromWkt(text.text, text.datum);
  return made === null ? null : ok({ ...made, code, name, area });
}

type About = Pick<Crs, 'code' | 'name'> & Partial<Pick<IndexedCrs, 'area' | 'accuracy'>>;

function fromProj(definition: string, about: About): Result<Crs, never> | null {
  const { shifts, doubt } = shiftOf(definition, about);
  const bare = definition.replace(/\s*\+(?:towgs84|nadgrids)=\S+/g, '');
  const projector = createProjector(bare, shifts);
  if (projector === null) return null;
  const unshifted = !shifts.some(isReal) && !NEAR_WGS_84.test(definition);
  return ok(
    describe(projector, {
      ...about,
      doubt: doubt ?? (unshifted ? { datum: about.name, metres: null } : null),
      hasShift: shifts.some(isReal),
    }),
  );
}

type Shifts = { readonly shifts: readonly RegionalShift[]; readonly doubt: Crs['doubt'] };

function shiftOf(definition: string, { name, area, accuracy }: Omit<About, 'code'>): Shifts {
  const grids = /\+nadgrids=(\S+)/.exec(definition)?.[1];
  const fallback = grids === undefined ? null : withoutGrid(grids);
  if (fallback !== null) {
    const { metres } = regionOf(fallback.shifts, area ?? null);
    return { shifts: fallback.shifts, doubt: doubtOf(fallback.datum, metres) };
  }
  const shift = /\+towgs84=[0-9.,eE+-]+/.exec(definition)?.[0];
  if (shift === undefined) return { shifts: [], doubt: null };
  const stated = { within: null, shift };
  return { shifts: [stated], doubt: isReal(stated) ? doubtOfShift(shift, { name, area, accuracy }) : null };
}

type Measured = { readonly area: Extent | null | undefined; readonly accuracy: number | null | undefined };

/** What is to be doubted of three or seven numbers. */
function doubtOfShift(shift: string, of: Pick<About, 'name'> & Measured): Crs['doubt'] {
  const { name, area, accuracy } = of;
  const isMean = /=[^,]+,[^,]+,[^,]+(?:,[0.,-]+)?$/.test(shift);
  if (!isMean) return doubtOf(name, accuracy ?? 0);
  const metres = accuracy ?? MEAN_METRES;
  return doubtOf(name, metres <= GOOD_METRES && isWide(area ?? null) ? ELSEWHERE_METRES : metres);
}

function isWide(area: Extent | null): boolean {
  if (area === null) return false;
  const [west, south, east, north] = area;
  return Math.max((east - west + 360) % 360, north - south) > WIDE;
}

function doubtOf(datum: string, metres: number | null): Crs['doubt'] {
  return metres !== null && metres <= GOOD_METRES ? null : { datum, metres };
}

/** The shift that holds in the middle of an area; the one for everywhere else when no area is known. */
function regionOf<T extends RegionalShift>(shifts: readonly T[], area: Extent | null): T {
  const [lon, lat] = area === null ? [NaN, NaN] : [(area[0] + area[2]) / 2, (area[1] + area[3]) / 2];
  const found = shifts.find(
    ({ within }) => within === null || (lon >= within[0] && lat >= within[1] && lon < within[2] && lat < within[3]),
  );
  invariant(found !== undefined, 'the last of a list of shifts holds everywhere');
  return found;
}

function isReal({ shift }: RegionalShift): boolean {
  return !/^\+towgs84=[0.,-]+$/.test(shift);
}

function describe(
  projector: Projector,
  about: About & { readonly doubt: Crs['doubt']; readonly hasShift: boolean },
): Crs {
  const { code, name, doubt } = about;
  return {
    ...projector,
    code,
    name,
    area: about.area ?? null,
    doubt,
    isIdentity: projector.isGeographic && !about.hasShift && placesAsGiven(projector),
  };
}

function placesAsGiven({ toWgs84 }: Projector): boolean {
  const position = [-97, 31];
  toWgs84(position);
  return Math.abs((position[0] ?? NaN) + 97) < SAME_DEGREES && Math.abs((position[1] ?? NaN) - 31) < SAME_DEGREES;
}

type Named = { readonly name: string; readonly datum: string | null; readonly number: string | null };

function fromText(definition: string | object, { name, datum, number }: Named): Result<Crs, never> | null {
  const own = fromWkt(definition, datum);
  for (const system of [number === null ? null : systemNumbered(number), systemNamed(name)]) {
    const coded = system === null ? null : fromIndex(system);
    if (coded?.ok === true && (own === null || isSame(own, coded.value))) return coded;
  }
  if (own === null) return null;
  return ok(own.isIdentity && WGS_84_DATUM.test(datum ?? '') ? WGS_84 : { ...own, name });
}

/** The system as its text alone says it, with the shift that its datum is known to need. */
function fromWkt(definition: string | object, datum: string | null): Crs | null {
  const own = typeof definition === 'string' ? /TOWGS84\s*\[([^\]]+)\]/i.exec(definition)?.[1] : undefined;
  const stated = own === undefined ? shiftOfDatum(datum ?? '') : `+towgs84=${own.replace(/\s/g, '')}`;
  const name = datum ?? '';
  const { shifts, doubt } = shiftOf(stated ?? '', { name });
  const projector = hasDegrees(definition) ? createProjector(withDefaults(definition), shifts) : null;
  if (projector === null) return null;
  return describe(projector, { code: null, name, doubt, hasShift: shifts.some(isReal) });
}

/** A conic projection whose text names no latitude of origin has it at the equator; the library would take another. */
function withDefaults(definition: string | object): string | object {
  if (typeof definition !== 'string' || /latitude_of_(?:origin|center)/i.test(definition)) return definition;
  return definition.replace(
    /(PROJECTION\["(?:Lambert_Conformal_Conic|Albers)\w*"(?:,AUTHORITY\[[^\]]*\])?\],)/i,
    '$1PARAMETER["latitude_of_origin",0],',
  );
}

/** False for geographic systems in grads or other angles, which the library would take for degrees. */
function hasDegrees(definition: string | object): boolean {
  if (typeof definition !== 'string' || !/^GEOG/i.test(definition)) return true;
  const units = [...definition.matchAll(/\b(?:ANGLE)?UNIT\s*\[\s*"[^"]*"\s*,\s*([0-9.eE+-]+)/gi)].map(([, n]) =>
    Number(n),
  );
  const last = units.at(-1);
  return last === undefined || Math.abs(last - Math.PI / 180) < 1e-9;
}

/** Whether both put the middle and a corner of the area of use at the same x, y, whatever their datums. */
function isSame(own: Crs, coded: Crs): boolean {
  const [west, south, east, north] = coded.area ?? [-100, 30, -90, 40];
  const places = [
    [(west + (east < west ? east + 360 : east)) / 2, (south + north) / 2],
    [west + 0.1, south + 0.1],
  ];
  const within = own.isGeographic ? SAME_DEGREES : SAME_METRES;
  if (own.isGeographic !== coded.isGeographic) return false;
  return places.every((place) => {
    const [a, b] = [[...place], [...place]];
    own.fromWgs84(a);
    coded.fromWgs84(b);
    return a.every((value, axis) => !(Math.abs(value - (b[axis] ?? NaN)) > Math.max(within, 0)));
  });
}
