/** The address of one tile of a template. */

/** Half the width of the Web Mercator square, metres: pi times 6378137. */
const HALF = 20_037_508.342789244;

/** True when the text can be filled in with tiles. */
export function isTileTemplate(text: string): boolean {
  return text.includes('{z}') && text.includes('{x}') && /\{-?y\}/.test(text);
}

/** The template with zoom, column and row (from the north), and with the tile's box, filled in. */
export function tileAddress(template: string, [z, x, y]: readonly [number, number, number]): string {
  const size = (2 * HALF) / 2 ** z;
  const west = -HALF + x * size;
  const north = HALF - y * size;
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{-y}', String(2 ** z - 1 - y))
    .replaceAll('{s}', 'a')
    .replaceAll('{bbox-epsg-3857}', [west, north - size, west + size, north].join(','));
}
