/** How many bytes a block of a GeoTIFF unpacks to: what a decoder may write, and not one more. */

type BlockShape = {
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly bitsPerSample: number | ArrayLike<number>;
};

/** Rows end at whole bytes, as TIFF 6.0 section 3 says. */
export function blockBytes({ tileWidth, tileHeight, bitsPerSample }: BlockShape): number {
  const bits = typeof bitsPerSample === 'number' ? bitsPerSample : Array.from(bitsPerSample).reduce((a, b) => a + b, 0);
  return Math.ceil((tileWidth * bits) / 8) * tileHeight;
}
