/** The reader of every format that has a signature, by the name that `recognise-format.ts` gives it. */
import { readFlatGeobuf } from './read-flatgeobuf.ts';
import { readGeotiff } from './read-geotiff.ts';
import { readPmtiles } from './read-tile-archive.ts';
import { readParquet } from './read-parquet.ts';
import { readXlsxFile } from './read-xlsx.ts';
import type { Reader } from './reader.ts';

export const READERS: Readonly<Record<string, Reader>> = {
  FlatGeobuf: readFlatGeobuf,
  Parquet: readParquet,
  'Excel (XLSX)': readXlsxFile,
  PMTiles: readPmtiles,
  TIFF: readGeotiff,
};

/** Readers of text that is neither JSON nor a table, by the name that `recogniseText` gives it. */
export const TEXT_READERS: Readonly<Record<string, Reader>> = {};
