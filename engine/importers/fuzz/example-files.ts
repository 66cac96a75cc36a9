/** Small whole files of the formats that can be written without much ado: what is damaged when nothing else is at hand. */
import { geojson as flatgeobuf } from 'flatgeobuf';
import { strToU8, zipSync } from 'fflate';
import type { Seed } from './mutate.ts';

const SITES = [
  { name: 'Rockdale, «A»', lon: -97.06, lat: 30.58, mw: 700 },
  { name: 'Lake Mariner', lon: -78.605, lat: 43.355, mw: 195 },
  { name: 'Żółć & Sons', lon: -83.1, lat: 32.9, mw: 0.5 },
];

const FEATURES = {
  type: 'FeatureCollection' as const,
  features: [
    ...SITES.map(({ lon, lat, ...properties }, id) => ({
      type: 'Feature' as const,
      id,
      properties,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    })),
    {
      type: 'Feature' as const,
      id: 9,
      properties: { name: 'ring', mw: null },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
        ],
      },
    },
  ],
};

const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Sites</name>${SITES.map(
  ({ name, lon, lat, mw }) =>
    `<Placemark><name><![CDATA[${name}]]></name><ExtendedData><Data name="mw"><value>${mw}</value></Data></ExtendedData><Point><coordinates>${lon},${lat},0</coordinates></Point></Placemark>`,
).join('')}</Folder></Document></kml>`;

const GPX = `<?xml version="1.0"?><gpx version="1.1" creator="example" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="30.58" lon="-97.06"><name>A</name></wpt><trk><name>line</name><trkseg><trkpt lat="30" lon="-97"/><trkpt lat="31" lon="-98"/></trkseg></trk></gpx>`;

const TOPOJSON = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [-100, 30] },
  objects: {
    areas: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { name: 'a' } }] },
  },
  arcs: [
    [
      [0, 0],
      [100, 0],
      [0, 100],
      [-100, -100],
    ],
  ],
};

const OVERPASS = {
  version: 0.6,
  generator: 'Overpass API',
  elements: [
    { type: 'node', id: 1, lat: 30, lon: -97 },
    { type: 'node', id: 2, lat: 31, lon: -98 },
    { type: 'way', id: 3, nodes: [1, 2], tags: { power: 'line', voltage: '345000' } },
    { type: 'node', id: 4, lat: 30.5, lon: -97.5, tags: { power: 'substation' } },
  ],
};

const SHEET = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${[
  ['name', 'lat', 'lon'],
  ...SITES.map(({ name, lat, lon }) => [name, lat, lon]),
]
  .map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => (typeof cell === 'number' ? `<c r="${'ABC'[column] ?? 'A'}${row + 1}"><v>${cell}</v></c>` : `<c r="${'ABC'[column] ?? 'A'}${row + 1}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`)).join('')}</row>`,
  )
  .join('')}</sheetData></worksheet>`;

const WORKBOOK = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sites" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': SHEET,
};

/** One file a format, the same bytes every time. */
export function exampleFiles(): readonly Seed[] {
  const packed = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      mtime: '1980-01-01',
    });
  const rows = SITES.map(({ name, lon, lat, mw }) => ({ name, lon, lat, mw }));
  const text: Readonly<Record<string, string>> = {
    'example.geojson': JSON.stringify(FEATURES),
    'example.geojsonl': FEATURES.features.map((feature) => JSON.stringify(feature)).join('\n'),
    'example.csv': `name,lat,lon,mw\n${rows.map(({ name, lat, lon, mw }) => `"${name}",${lat},${lon},${mw}`).join('\n')}\n`,
    'example.tsv': `name\tWKT\n${rows.map(({ name, lat, lon }) => `${name}\tPOINT (${lon} ${lat})`).join('\n')}\n`,
    'dms.csv': `name;lat;lon\nA;30° 34' 48" N;97° 3' 36" W\nB;43° 21' 18" N;78° 36' 18" W\n`,
    'example.kml': KML,
    'example.gpx': GPX,
    'example.topojson': JSON.stringify(TOPOJSON),
    'overpass.json': JSON.stringify(OVERPASS),
  };
  return [
    ...Object.entries(text).map(([name, content]) => ({ name, bytes: strToU8(content) })),
    { name: 'example.fgb', bytes: flatgeobuf.serialize(FEATURES) },
    { name: 'example.kmz', bytes: packed({ 'doc.kml': KML }) },
    { name: 'example.xlsx', bytes: packed(WORKBOOK) },
    { name: 'example.zip', bytes: packed({ 'data/example.geojson': JSON.stringify(FEATURES) }) },
  ];
}
