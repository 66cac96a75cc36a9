/**
 * Where the cells of a raster lie: an affine map from columns and rows (0, 0 is the outer corner of the first cell) to
 * the coordinates of the file's own system. Rotated and sheared grids are affine too.
 *
 * Source: OGC 19-008r4 (GeoTIFF 1.1), clauses 7.2.3 (PixelIsArea, PixelIsPoint) and B.6 (tie points and scale).
 */

/** x = a + b·column + c·row, y = d + e·column + f·row: the order of GDAL's geotransform. */
export type GridTransform = readonly [number, number, number, number, number, number];

export type GeoTags = {
  readonly tiePoints: readonly number[] | null;
  readonly pixelScale: readonly number[] | null;
  /** Row-major 4 by 4. */
  readonly matrix: readonly number[] | null;
  readonly isPoint: boolean;
};

/** The transform of the tags, or null when they place nothing or only by several control points. */
export function gridTransform({ tiePoints, pixelScale, matrix, isPoint }: GeoTags): GridTransform | null {
  const found = matrix !== null && matrix.length >= 8 ? ofMatrix(matrix) : ofTiePoint(tiePoints, pixelScale);
  if (found === null || !found.every(Number.isFinite) || determinant(found) === 0) return null;
  return isPoint ? shifted(found, -0.5) : found;
}

/** Columns and rows of a position in the grid's system; fractions lie inside a cell. */
export function inverseOf(transform: GridTransform): (x: number, y: number) => [number, number] {
  const [a, b, c, d, e, f] = transform;
  const scale = 1 / determinant(transform);
  return (x, y) => [(f * (x - a) - c * (y - d)) * scale, (b * (y - d) - e * (x - a)) * scale];
}

/** Position of a column and row; add 0.5 to both for the centre of a cell. */
export function positionOf([a, b, c, d, e, f]: GridTransform, column: number, row: number): [number, number] {
  return [a + b * column + c * row, d + e * column + f * row];
}

function ofMatrix([b = NaN, c = NaN, , a = NaN, e = NaN, f = NaN, , d = NaN]: readonly number[]): GridTransform {
  return [a, b, c, d, e, f];
}

function ofTiePoint(tie: readonly number[] | null, scale: readonly number[] | null): GridTransform | null {
  if (tie?.length !== 6 || scale === null) return null;
  const [column = NaN, row = NaN, , x = NaN, y = NaN] = tie;
  const [width = NaN, height = NaN] = scale;
  return [x - column * width, width, 0, y + row * height, 0, -height];
}

function determinant([, b, c, , e, f]: GridTransform): number {
  return b * f - c * e;
}

function shifted([a, b, c, d, e, f]: GridTransform, by: number): GridTransform {
  return [a + by * (b + c), b, c, d + by * (e + f), e, f];
}
