/** What a file is by its first bytes, whatever its name says. Names are proper names, the same in every language. */

/** Formats with a signature; first match wins. Sources: the formats' specifications. */
const SIGNATURES: readonly { readonly found: string; readonly bytes: string }[] = [
  { found: 'FlatGeobuf', bytes: 'fgb' },
  { found: 'ZIP', bytes: 'PK\x03\x04' },
  { found: 'ZIP', bytes: 'PK\x05\x06' },
  { found: 'PNG', bytes: '\x89PNG' },
  { found: 'JPEG', bytes: '\xff\xd8\xff' },
  { found: 'TIFF', bytes: 'II*\0' },
  { found: 'TIFF', bytes: 'MM\0*' },
  { found: 'TIFF', bytes: 'II+\0' },
  { found: 'TIFF', bytes: 'MM\0+' },
  { found: 'GeoPackage', bytes: 'SQLite format 3\0' },
  { found: 'PMTiles', bytes: 'PMTiles' },
  { found: 'PMTiles', bytes: 'PM\x02\0' },
  { found: 'Parquet', bytes: 'PAR1' },
  { found: 'Arrow', bytes: 'ARROW1' },
  { found: 'Shapefile', bytes: '\0\0\x27\x0a' },
  { found: 'gzip', bytes: '\x1f\x8b' },
  { found: 'Zstandard', bytes: '\x28\xb5\x2f\xfd' },
  { found: '7-Zip', bytes: '7z\xbc\xaf\x27\x1c' },
  { found: 'PDF', bytes: '%PDF-' },
  { found: 'Microsoft Office 97', bytes: '\xd0\xcf\x11\xe0' },
];

/** What archives usually hold, by the ending of their name. */
const ZIPPED: Readonly<Record<string, string>> = {
  kmz: 'KMZ',
  xlsx: 'Excel (XLSX)',
  docx: 'Word (DOCX)',
  ods: 'OpenDocument (ODS)',
};

/** The format by signature, or null when the bytes have none of a known format. */
export function recogniseBytes(bytes: Uint8Array, ending: string): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const signature = SIGNATURES.find(({ bytes: start }) => head.startsWith(start));
  if (signature?.found === 'ZIP') return ZIPPED[ending] ?? 'ZIP';
  if (signature?.found === 'GeoPackage' && isMbtiles(bytes, ending)) return 'MBTiles';
  if (signature === undefined && ending === 'dbf' && isTable(bytes)) return 'dBASE';
  return signature?.found ?? null;
}

/** SQLite's application id `MPBX`, or the name for archives that lack it. Source: MBTiles 1.3; sqlite.org/fileformat2. */
function isMbtiles(bytes: Uint8Array, ending: string): boolean {
  const id = Buffer.from(bytes.subarray(68, 72)).toString('latin1');
  return id === 'MPBX' || (ending === 'mbtiles' && !['GPKG', 'GP10', 'GP11'].includes(id));
}

/** A dBASE table has no signature, but its version, date and header length must make sense. */
function isTable(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  return bytes.length > 32 && (version & 7) === 3 && month <= 12 && day <= 31;
}

/** The format of text that is neither JSON nor a table, or null. */
export function recogniseText(text: string): string | null {
  const head = text.slice(0, 2_000).trimStart();
  if (!head.startsWith('<')) return null;
  if (/<kml[\s>]/i.test(text.slice(0, 20_000))) return 'KML';
  if (/<gpx[\s>]/i.test(head)) return 'GPX';
  if (/<html[\s>]|<!doctype html/i.test(head)) return 'HTML';
  if (/<osm[\s>]/i.test(head)) return 'OpenStreetMap XML';
  return /gml/i.test(head) ? 'GML' : 'XML';
}
