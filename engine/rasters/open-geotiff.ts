/**
 * A GeoTIFF as a grid that is read by window: size, kind of numbers, where it lies, what stands for "no data".
 *
 * Everything that the file claims of its own size is checked against its bytes before a cell is read.
 * Sources: TIFF 6.0 (Adobe, 1992); OGC 19-008r4 (GeoTIFF 1.1); GDAL's tags 42112 and 42113.
 */
import { GeoTIFF, type GeoTIFFImage } from 'geotiff';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { ownBuffer, type ByteSource } from './byte-source.ts';
import { checkBlocks } from './check-blocks.ts';
import { crsOfKeys, type GridCrs } from './grid-crs.ts';
import { gridTransform, type GridTransform } from './grid-transform.ts';
import { useNodeInflate } from './inflate-decoder.ts';
import { useBoundedLzw } from './lzw-decoder.ts';
import { noDataOf, sampleTypeOf } from './sample-type.ts';

export type Cells = ArrayLike<number> & Iterable<number>;
/** Columns and rows; right and bottom are not part of it. */
export type Window = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Grid = {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly sampleType: string;
  readonly isInteger: boolean;
  /** Null when the file names none; NaN cells never hold data. */
  readonly noData: number | null;
  readonly transform: GridTransform;
  /** Null when the file names none that is known. */
  readonly crs: GridCrs | null;
  /** What the file calls its system; null without one. */
  readonly crsName: string | null;
  /** Red, green, blue in 0..255, three numbers for each value; null without one. */
  readonly palette: Uint8Array | null;
  /** Rows that are stored together: reading fewer costs the same. */
  readonly blockRows: number;
  /** Whether the first three bands are red, green and blue. */
  readonly isColour: boolean;
  /** Cells of a window of one band, row by row. Throws for a damaged block. */
  readonly read: ReadWindow;
  /** Smaller copies that the file itself holds, in file order. */
  readonly overviews: readonly Overview[];
};

type ReadWindow = (window: Window, band?: number) => Promise<Cells>;
type Overview = { readonly width: number; readonly height: number; readonly read: ReadWindow };

/** Images of one file that are looked at. Heuristic: each overview halves the one before. */
const MOST_IMAGES = 32;

/** Value of GTRasterTypeGeoKey. Source: GeoTIFF 1.1, clause 7.1.2. */
const RASTER_PIXEL_IS_POINT = 2;

/** Photometric interpretations that matter here. Source: TIFF 6.0, section 8. */
const RGB = 2;
const PALETTE = 3;

/** Opens a file from its ranges; nothing but its directory is read. */
export async function openGeotiff(source: ByteSource): Promise<Result<Grid, ImportError>> {
  useNodeInflate();
  useBoundedLzw();
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the library keeps its class of sources to itself
    const tiff = await GeoTIFF.fromSource(librarySource(source));
    const image = await tiff.getImage();
    const problem = await checkBlocks(image, source.size);
    if (problem !== null) return err(problem);
    const grid = await gridOf(image);
    return grid.ok ? ok({ ...grid.value, overviews: await overviewsOf(tiff, image, source.size) }) : grid;
  } catch {
    return err({ code: 'tiff-unreadable', facts: {} });
  }
}

async function gridOf(image: GeoTIFFImage): Promise<Result<Omit<Grid, 'overviews'>, ImportError>> {
  const keys = image.getGeoKeys() ?? {};
  const transform = gridTransform({
    tiePoints: numbers(await tag(image, 'ModelTiepoint')),
    pixelScale: numbers(await tag(image, 'ModelPixelScale')),
    matrix: numbers(await tag(image, 'ModelTransformation')),
    // Without the key a cell is an area, as GDAL takes it.
    isPoint: keys.GTRasterTypeGeoKey === RASTER_PIXEL_IS_POINT,
  });
  if (transform === null) return err({ code: 'raster-not-placed', facts: {} });
  const sample = sampleTypeOf(image);
  if (sample === null) return err({ code: 'raster-cells-unreadable', facts: {} });
  const crs = crsOfKeys(keys);
  const photometric = await tag(image, 'PhotometricInterpretation');
  const bands = image.getSamplesPerPixel();
  return ok({
    width: image.getWidth(),
    height: image.getHeight(),
    bands,
    sampleType: sample.name,
    isInteger: sample.isInteger,
    noData: noDataOf(await tag(image, 'GDAL_NODATA'), sample.name),
    transform,
    crs,
    crsName: crs?.statement ?? nameOf(keys),
    palette: photometric === PALETTE ? paletteOf(numbers(await tag(image, 'ColorMap'))) : null,
    blockRows: image.getTileHeight(),
    isColour: photometric === RGB && bands >= 3 && sample.name === 'Byte',
    read: reader(image),
  });
}

function reader(image: GeoTIFFImage): ReadWindow {
  return async ({ left, top, right, bottom }, band = 0) => {
    const [cells] = await image.readRasters({ window: [left, top, right, bottom], samples: [band] });
    if (cells === undefined || typeof cells === 'number') throw new Error('no cells');
    return cells;
  };
}

/** Images marked as smaller copies (bit 0 of NewSubfileType); masks and damaged ones are left out. */
async function overviewsOf(tiff: GeoTIFF, full: GeoTIFFImage, fileBytes: number): Promise<Overview[]> {
  const found: Overview[] = [];
  try {
    const count = Math.min(MOST_IMAGES, await tiff.getImageCount());
    for (let i = 1; i < count; i += 1) {
      const image = await tiff.getImage(i);
      const isOverview = (await tag(image, 'NewSubfileType')) === 1;
      if (!isOverview || image.getSamplesPerPixel() !== full.getSamplesPerPixel()) continue;
      if ((await checkBlocks(image, fileBytes)) !== null) continue;
      found.push({ width: image.getWidth(), height: image.getHeight(), read: reader(image) });
    }
  } catch {
    // A damaged list of further images does not harm the first.
  }
  return found;
}

function librarySource(source: ByteSource) {
  const slice = (offset: number, length: number) => ownBuffer(source.read(offset, length));
  return {
    fileSize: source.size,
    fetch: (slices: readonly { readonly offset: number; readonly length: number }[]) =>
      Promise.resolve(slices.map(({ offset, length }) => slice(offset, length))),
    fetchSlice: ({ offset, length }: { readonly offset: number; readonly length: number }) =>
      Promise.resolve({ data: slice(offset, length), offset, length }),
    close: () => Promise.resolve(),
  };
}

async function tag(image: GeoTIFFImage, name: TagName): Promise<unknown> {
  return image.fileDirectory.hasTag(name) ? await image.fileDirectory.loadValue(name) : null;
}

type TagName =
  | 'ModelTiepoint'
  | 'ModelPixelScale'
  | 'ModelTransformation'
  | 'GDAL_NODATA'
  | 'ColorMap'
  | 'PhotometricInterpretation'
  | 'NewSubfileType';

function numbers(value: unknown): number[] | null {
  if (Array.isArray(value)) return value.map(Number);
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : null;
}

/** The tag lists all reds, then all greens, then all blues, each of 16 bits. Source: TIFF 6.0, section 8. */
function paletteOf(map: readonly number[] | null): Uint8Array | null {
  if (map === null) return null;
  const size = Math.floor(map.length / 3);
  const colours = new Uint8Array(size * 3);
  for (let value = 0; value < size; value += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      colours[value * 3 + channel] = (map[channel * size + value] ?? 0) >> 8;
  }
  return colours;
}

function nameOf(keys: Readonly<Record<string, unknown>>): string | null {
  const name = keys['GTCitationGeoKey'] ?? keys['PCSCitationGeoKey'] ?? keys['GeogCitationGeoKey'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}
