/** The reader of every format that has a signature, by the name that `recognise-format.ts` gives it. */
import { readFlatGeobuf } from './read-flatgeobuf.ts';
import { readGeopackage } from './read-geopackage.ts';
import { readGeotiff } from './read-geotiff.ts';
import { readGpx } from './read-gpx.ts';
import { readKml } from './read-kml.ts';
import { readMbtiles, readPmtiles } from './read-tile-archive.ts';
import { readParquet } from './read-parquet.ts';
import { readXlsxFile } from './read-xlsx.ts';
import { readDbfAlone, readShapefile } from './read-shapefile.ts';
import type { Reader } from './reader.ts';

export const READERS: Readonly<Record<string, Reader>> = {
  FlatGeobuf: readFlatGeobuf,
  GeoPackage: readGeopackage,
  Shapefile: readShapefile,
  dBASE: readDbfAlone,
  Parquet: readParquet,
  'Excel (XLSX)': readXlsxFile,
  MBTiles: readMbtiles,
  PMTiles: readPmtiles,
  TIFF: readGeotiff,
};

/** Readers of text that is neither JSON nor a table, by the name that `recogniseText` gives it. */
export const TEXT_READERS: Readonly<Record<string, Reader>> = { KML: readKml, GPX: readGpx };
