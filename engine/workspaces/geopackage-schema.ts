/**
 * The tables every GeoPackage must have, and ours beside them.
 *
 * Source: OGC 12-128r18 (GeoPackage 1.3), clauses 1.1.1 to 2.1. R-tree triggers are left out: they call ST_
 * functions that our SQLite library cannot define; QGIS and GDAL build their own index.
 */
import type Database from 'libsql';

/** "GPKG" in ASCII, clause 1.1.1.1.1. */
export const APPLICATION_ID = 0x47504b47;
/** GeoPackage 1.3.0, clause 1.1.1.1.1. */
const USER_VERSION = 10300;

const WGS84_WKT =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,' +
  'AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]';

/** The tables of the schema that a workspace writes to as long as it lives. */
export const GEOPACKAGE_TABLES: readonly string[] = ['gpkg_contents', 'gpkg_geometry_columns', 'siteshift_document'];

const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE siteshift_document (
  id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, document TEXT NOT NULL);
`;

/** Makes an empty database a GeoPackage with an empty place for our document. `day` dates the contents. */
export function createSchema(db: Database.Database, day: string): void {
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION};`);
  db.exec(TABLES);
  const srs = db.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
  srs.run('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system');
  srs.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
  srs.run('WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84_WKT, 'longitude/latitude coordinates in decimal degrees');
  db.prepare(
    'INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES (?, ?, ?, ?, ?)',
  ).run(
    'siteshift_document',
    'attributes',
    'siteshift_document',
    'The Siteshift document: sites, evidence, weights and settings as JSON',
    timestamp(day),
  );
}

/** Time stamp of gpkg_contents: the as-of day, never the clock, so that the same content has the same bytes. */
export function timestamp(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** Quotes an identifier for SQL; a quote inside is doubled, so no column name can end it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
