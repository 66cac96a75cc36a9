/**
 * What does a file's statement of its coordinate system say: a code, well-known text, PROJJSON or a PROJ string?
 *
 * Source: OGC 12-063r5 (well-known text 2), OGC 01-009 (well-known text 1), OGC 07-092r3 (urn of a system).
 */
type Statement =
  | { readonly kind: 'number'; readonly authority: string; readonly number: string }
  | { readonly kind: 'crs84' }
  | { readonly kind: 'proj'; readonly text: string }
  /** `text` is the flat part alone; name, datum and number are what the text says of itself. */
  | {
      readonly kind: 'wkt';
      readonly text: string;
      readonly name: string;
      readonly datum: string | null;
      readonly number: string | null;
    }
  | {
      readonly kind: 'projjson';
      readonly json: object;
      readonly name: string;
      readonly datum: string | null;
      readonly number: string | null;
    };

/** Characters of a statement that is read; a compound system with remarks has some thousand. Heuristic. */
const MAX_CHARACTERS = 20_000;
/** Brackets inside one another; a bound compound system has about ten. Heuristic. */
const MAX_DEPTH = 24;

const CODE = /^(EPSG|ESRI|OGC|IGNF)::?(?:[\d.]*:)?([A-Z0-9]+)$/i;
const URN = /^urn:(?:ogc|x-ogc):def:crs:(EPSG|ESRI|OGC):[\d.]*:([A-Z0-9]+)$/i;
const URL_FORMS = [
  /^https?:\/\/www\.opengis\.net\/def\/crs\/(EPSG|ESRI|OGC)\/[\d.]+\/([A-Z0-9]+)\/?$/i,
  /^https?:\/\/www\.opengis\.net\/gml\/srs\/(epsg)\.xml#(\d+)$/i,
  /^https?:\/\/(?:www\.)?(?:spatialreference\.org\/ref|epsg\.io)\/(?:(epsg|esri)\/)?(\d+)\/?$/i,
];
const FLAT = /^(?:PROJCS|GEOGCS|PROJCRS|PROJECTEDCRS|GEOGCRS|GEOGRAPHICCRS|GEODCRS|GEODETICCRS)$/i;
const WRAPPED = /^(?:COMPD_CS|COMPOUNDCRS|BOUNDCRS|SOURCECRS)$/i;

/** Null when the text names no system in any of these ways. */
export function readStatement(statement: string): Statement | null {
  const text = statement.replace(/^\ufeff/, '').trim();
  if (text === '' || text.length > MAX_CHARACTERS) return null;
  if (/^\d{4,6}$/.test(text)) return { kind: 'number', authority: 'EPSG', number: text };
  for (const form of [CODE, URN, ...URL_FORMS]) {
    const [, authority = 'EPSG', number] = form.exec(text) ?? [];
    if (number !== undefined) return coded(authority.toUpperCase(), number.toUpperCase());
  }
  if (/^(?:CRS84|WGS ?84)$/i.test(text)) return { kind: 'crs84' };
  if (text.startsWith('+')) return { kind: 'proj', text };
  if (text.startsWith('{')) return readProjJson(text);
  return readWellKnownText(text);
}

function coded(authority: string, number: string): Statement | null {
  if (authority === 'OGC') return /^(?:CRS84H?|WGS84)$/.test(number) ? { kind: 'crs84' } : null;
  return /^\d+$/.test(number) ? { kind: 'number', authority, number } : null;
}

function readProjJson(text: string): Statement | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const flat = flatMember(value, MAX_DEPTH);
  if (flat === null) return null;
  const name = ownName(flat);
  const code = idCode(flat);
  if (code.startsWith('CRS84')) return { kind: 'crs84' };
  const number = /^\d+$/.test(code) ? code : null;
  return { kind: 'projjson', json: flat, name, datum: datumName(flat, MAX_DEPTH), number };
}

/** The name of the system; of its method when the writer knew no other. */
function ownName(flat: object): string {
  const nameIn = (value: unknown) =>
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : '';
  const name = nameIn(flat);
  if (name !== '' && name !== 'unknown') return name;
  const conversion = 'conversion' in flat ? flat.conversion : null;
  const isMember = typeof conversion === 'object' && conversion !== null && 'method' in conversion;
  return (isMember ? nameIn(conversion.method) : '') || name;
}

function idCode(value: object): string {
  const id = 'id' in value ? value.id : null;
  const code = typeof id === 'object' && id !== null && 'code' in id ? id.code : null;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
}

/** The projected or geographic member of a compound or bound system. */
function flatMember(value: unknown, depth: number): object | null {
  if (typeof value !== 'object' || value === null || depth === 0 || !('type' in value)) return null;
  if (/^(?:ProjectedCRS|GeographicCRS|GeodeticCRS)$/.test(String(value.type))) return value;
  if ('source_crs' in value) return flatMember(value.source_crs, depth - 1);
  if (!('components' in value) || !Array.isArray(value.components)) return null;
  return flatMember(value.components[0], depth - 1);
}

function datumName(value: object, depth: number): string | null {
  const at = (key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  const datum = at('datum') ?? at('datum_ensemble');
  if (typeof datum === 'object' && datum !== null && 'name' in datum) return String(datum.name);
  const base = at('base_crs');
  return typeof base === 'object' && base !== null && depth > 0 ? datumName(base, depth - 1) : null;
}

function readWellKnownText(text: string): Statement | null {
  const node = flatNode(text, 0);
  if (node === null) return null;
  const name = /^\w+\s*[[(]\s*"([^"]*)"/.exec(node)?.[1];
  if (name === undefined) return null;
  const datum = /\b(?:DATUM|GEODETICDATUM|TRF|ENSEMBLE)\s*[[(]\s*"([^"]*)"/i.exec(node)?.[1] ?? null;
  const number =
    /(?:AUTHORITY|ID)\s*[[(]\s*"[A-Za-z]+"\s*,\s*"?(\d+)"?[^[\]()]*[\])]\s*[\])]$/i.exec(node)?.[1] ?? null;
  return { kind: 'wkt', text: node, name, datum, number };
}

/** The first projected or geographic node, balanced; null when brackets do not match. */
function flatNode(text: string, depth: number): string | null {
  if (depth > 3) return null;
  const keyword = /^\s*(\w+)\s*[[(]/.exec(text)?.[1] ?? '';
  const end = endOfNode(text);
  if (end === null) return null;
  if (FLAT.test(keyword)) return text.slice(0, end).trim();
  if (!WRAPPED.test(keyword)) return null;
  const inner = /\b(?:PROJCS|GEOGCS|PROJCRS|PROJECTEDCRS|GEOGCRS|GEOGRAPHICCRS|GEODCRS|GEODETICCRS)\s*[[(]/i.exec(text);
  return inner === null ? null : flatNode(text.slice(inner.index), depth + 1);
}

/** Index behind the bracket that closes the first one; null when there is none or they nest too deep. */
function endOfNode(text: string): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '[' || character === '(') depth += 1;
    if (depth > MAX_DEPTH) return null;
    if (character !== ']' && character !== ')') continue;
    depth -= 1;
    if (depth <= 0) return index + 1;
  }
  return null;
}
