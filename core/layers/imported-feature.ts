/** One row of a file as a reader hands it over, before a role gives its columns a meaning. */
import type { Geometry } from 'geojson';

/** Nested values are kept as JSON text, empty text is null. */
export type Cell = string | number | boolean | null;

export type ImportedFeature = {
  /** Line of the file for tables (the header is line 1), else the feature's number; 1-based. */
  readonly row: number;
  /** The feature's own id, or what its id column says; null when it has none. */
  readonly id: string | null;
  /** WGS 84 degrees, lon first; null only where the role needs no position. */
  readonly geometry: Geometry | null;
  /** Has no prototype, so that a column named `__proto__` is a column like any other. */
  readonly properties: Readonly<Record<string, Cell>>;
};

/** A property bag without a prototype. */
export function emptyProperties(): Record<string, Cell> {
  return Object.create(null) as Record<string, Cell>;
}
