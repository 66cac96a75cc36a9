/**
 * Datasets of the conformance set that Siteshift reads otherwise than the reference reader, and why. The same names stand
 * in docs/conformance.md.
 */
const EMPTY_UTF16 = 'UTF-16 is told by its mark or its zero bytes, and the table is read.';
const ZIP_CODE = 'The table names a ZIP code, so its row is placed there, with a finding and a precision of 8 km.';
const NO_GEOMETRY =
  'No row holds a geometry in the sense of RFC 7946, section 3.1, so nothing could be drawn or scored.';
const WORDS = 'Words are no coordinates; a row at 0, 0 would be invented.';
const EMPTY_LINE = 'A line without positions has no place; it counts as a row without geometry.';
const HEADER_EXTENT =
  'The extent that the file claims in its list of contents is wider than its positions, from which ours is computed.';
const TRACK_EXTENT = 'LIBKML adds up its extent without the tracks of gx:MultiTrack; ours holds every position.';
const FOLDER = 'The shapefile lies in a folder of the archive, where it is found.';

export const EXPLAINED: Readonly<Record<string, string>> = {
  'csv/ms-empty_fields.csv': 'Columns ending in Latitude and Longitude are positions: one of the two rows has one.',
  'csv/ms-utf16_be_bom.csv': EMPTY_UTF16,
  'csv/ms-utf16_le_bom.csv': EMPTY_UTF16,
  'csv/ms-utf8_bom.csv': ZIP_CODE,
  'csv/utf8_bom.csv.gz': ZIP_CODE,
  'geojson/bad/bad-polygonloop.geojson': NO_GEOMETRY,
  'geojson/bad/badcoordtype.geojson': NO_GEOMETRY,
  'geojson/bad/badfeature.geojson': NO_GEOMETRY,
  'geojson/bad/false.geojson': NO_GEOMETRY,
  'geojson/bad/featurecollection-type-case.geojson': 'Types are written exactly (RFC 7946, section 1.4).',
  'gpkg/ngageoint-3857.gpkg':
    'It holds map tiles alone; those of a GeoPackage are not read, those of PMTiles and MBTiles are.',
  'gpkg/ngageoint-attributes.gpkg':
    'A GeoPackage of attributes alone needs no table of geometry columns (OGC 12-128r18, 2.4); its rows are read.',
  'gpkg/ngageoint-rte.gpkg': HEADER_EXTENT,
  'gpkg/ngageoint-test_shapes_two_points.gpkg': HEADER_EXTENT,
  'gpx/bad.gpx': WORDS,
  'gpx/empty_trk.gpx': EMPTY_LINE,
  'gpx/trek_no_rtept.gpx': EMPTY_LINE,
  'kml/addresses.kml': 'Eight tracks hold no position; GDAL counts their empty lines as geometries.',
  'kml/bad.kml': WORDS,
  'kml/gxmultitrack.kml': TRACK_EXTENT,
  'kml/multitrack.kml': TRACK_EXTENT,
  'kml/selfclosing.kml': EMPTY_LINE,
  'kml/twopoints.kml': 'LIBKML keeps the last of several placemarks at the root; both are read.',
  'shapefile/3dpoints.shp':
    'The index was damaged by a change of line breaks; the shapes are whole and the table announces as many.',
  'shapefile/T8Th4_6n.zip': FOLDER,
  'shapefile/empty-shp.zip': FOLDER,
  'shapefile/ldid_chinese.shp':
    'The .prj states WGS 84 and the position is -248, 625, which is no place on Earth: the system is asked.',
  'shapefile/no-dbf.zip':
    'The archive has neither table nor index, and its shapes are whole: they are read, with a note.',
  'shapefile/points_zip.zip': FOLDER,
};
