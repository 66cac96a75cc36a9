/** What kind of numbers the cells of a GeoTIFF are, and which of them stands for "no data". */
import type { GeoTIFFImage } from 'geotiff';

export type SampleType = { readonly name: string; readonly isInteger: boolean };

/** Sample formats of the TIFF tag. Source: TIFF 6.0, section 19. */
const UNSIGNED = 1;
const SIGNED = 2;
const FLOAT = 3;
const NAMES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  [UNSIGNED]: { 1: 'Byte', 2: 'Byte', 4: 'Byte', 8: 'Byte', 16: 'UInt16', 32: 'UInt32' },
  [SIGNED]: { 8: 'Int8', 16: 'Int16', 32: 'Int32' },
  [FLOAT]: { 16: 'Float16', 32: 'Float32', 64: 'Float64' },
};

/** Name as GDAL gives it, or null for complex and other numbers that are not read. */
export function sampleTypeOf(image: GeoTIFFImage): SampleType | null {
  const format = image.getSampleFormat(0);
  const name = NAMES[format]?.[image.getBitsPerSample(0)];
  return name === undefined ? null : { name, isInteger: format !== FLOAT };
}

/** The value of the tag GDAL_NODATA as a cell of that type would hold it; null without one and for NaN, which never is data. */
export function noDataOf(tag: unknown, sampleType: string): number | null {
  if (typeof tag !== 'string') return null;
  const text = tag.replaceAll('\0', '').trim();
  const value = text === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) return null;
  return sampleType === 'Float32' ? Math.fround(value) : value;
}

/** Whether a cell holds data. */
export function hasData(cell: number, noData: number | null): boolean {
  return cell === cell && cell !== noData;
}
