/**
 * The reader of every format that has a signature, by the name that `recognise-format.ts` gives it. Each is loaded when
 * a file of its format comes: the libraries of all of them take longer to load than most files to read.
 */
import type { Reader } from './reader.ts';

export const READERS: Readonly<Record<string, Reader>> = {
  FlatGeobuf: async (request) => (await import('./read-flatgeobuf.ts')).readFlatGeobuf(request),
  GeoPackage: async (request) => (await import('./read-geopackage.ts')).readGeopackage(request),
  Shapefile: async (request) => (await import('./read-shapefile.ts')).readShapefile(request),
  dBASE: async (request) => (await import('./read-shapefile.ts')).readDbfAlone(request),
  Parquet: async (request) => (await import('./read-parquet.ts')).readParquet(request),
  'Excel (XLSX)': async (request) => (await import('./read-xlsx.ts')).readXlsxFile(request),
  MBTiles: async (request) => (await import('./read-tile-archive.ts')).readMbtiles(request),
  PMTiles: async (request) => (await import('./read-tile-archive.ts')).readPmtiles(request),
  TIFF: async (request) => (await import('./read-geotiff.ts')).readGeotiff(request),
};

/** Readers of text that is neither JSON nor a table, by the name that `recogniseText` gives it. */
export const TEXT_READERS: Readonly<Record<string, Reader>> = {
  KML: async (request) => (await import('./read-kml.ts')).readKml(request),
  GPX: async (request) => (await import('./read-gpx.ts')).readGpx(request),
};
