/** Is what a TIFF says of its own size true? Asked before a cell is read: the reading library believes the file. */
import type { GeoTIFFImage } from 'geotiff';
import type { ImportError } from '../../core/layers/import-review.ts';

/** Most cells along one side. Heuristic: the world at 30 m is 1.3 million across. */
const MAX_SIDE = 2_000_000;
/**
 * Most bytes of one block, unpacked: it is held whole while it is read. Heuristic; less for packed blocks, which can be
 * small in the file.
 */
const MAX_BLOCK_BYTES = 128 * 1024 * 1024;
const MAX_PACKED_BLOCK_BYTES = 32 * 1024 * 1024;
/** Compression number of blocks that are not packed. Source: TIFF 6.0, section 8. */
const NOT_PACKED = 1;
/** Most blocks. Heuristic: 300,000 by 300,000 cells in tiles of 256. */
const MAX_BLOCKS = 1_500_000;
/** Most bands. Heuristic. */
const MAX_BANDS = 1_000;
/** A packed block is never this much larger than its cells: LZW adds half at worst. Source: TIFF 6.0, section 13. */
const MAX_PACKED_GROWTH = 2;
const SMALLEST_PACKED = 4_096;

/** What is wrong with the frame of the image; null when every block lies inside the file and can be held. */
export async function checkBlocks(image: GeoTIFFImage, fileBytes: number): Promise<ImportError | null> {
  const [width, height] = [image.getWidth(), image.getHeight()];
  if (![width, height].every((side) => Number.isInteger(side) && side > 0)) return UNREADABLE;
  const bands = image.getSamplesPerPixel();
  const across = Math.ceil(width / image.getTileWidth());
  const down = Math.ceil(height / image.getTileHeight());
  const planes = image.planarConfiguration === 2 ? bands : 1;
  const blockBytes = image.getTileWidth() * Math.min(image.getTileHeight(), height) * image.getBytesPerPixel();
  if (Math.max(width, height) > MAX_SIDE || across * down * planes > MAX_BLOCKS || bands > MAX_BANDS)
    return { code: 'raster-too-large', facts: { width, height } };
  const isPacked = (await image.fileDirectory.loadValue('Compression')) !== NOT_PACKED;
  if (!(blockBytes > 0 && blockBytes <= (isPacked ? MAX_PACKED_BLOCK_BYTES : MAX_BLOCK_BYTES)))
    return { code: 'raster-too-large', facts: { width, height } };
  const directory = image.fileDirectory;
  const kind = image.isTiled ? 'Tile' : 'Strip';
  const offsets = await directory.loadValue(`${kind}Offsets`);
  const counts = await directory.loadValue(`${kind}ByteCounts`);
  return blocksInside(list(offsets), list(counts), { blocks: across * down * planes, blockBytes, fileBytes });
}

const UNREADABLE: ImportError = { code: 'tiff-unreadable', facts: {} };

function blocksInside(
  offsets: ArrayLike<number | bigint>,
  counts: ArrayLike<number | bigint>,
  {
    blocks,
    blockBytes,
    fileBytes,
  }: { readonly blocks: number; readonly blockBytes: number; readonly fileBytes: number },
): ImportError | null {
  if (offsets.length < blocks || counts.length < blocks) return UNREADABLE;
  const most = Math.max(SMALLEST_PACKED, blockBytes * MAX_PACKED_GROWTH);
  let end = 0;
  for (let block = 0; block < blocks; block += 1) {
    const count = Number(counts[block]);
    // A block of no bytes is a hole without data.
    if (count > 0) end = Math.max(end, Number(offsets[block]) + count);
    if (count > most) return UNREADABLE;
  }
  return end <= fileBytes ? null : { code: 'tiff-truncated', facts: { bytes: fileBytes, expected: end } };
}

function list(value: unknown): ArrayLike<number | bigint> {
  if (typeof value === 'number' || typeof value === 'bigint') return [value];
  return Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as ArrayLike<number>) : [];
}
