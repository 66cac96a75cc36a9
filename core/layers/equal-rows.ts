/**
 * Which rows say again what an earlier row says: the same geometry and the same cells?
 *
 * Rows are compared through a number made of their content; only rows with the same number are compared in full.
 */
import type { Geometry } from 'geojson';
import { eachPosition } from './geometry-positions.ts';
import type { ImportedFeature } from './imported-feature.ts';

/** Prime and start of the FNV-1a hash, 32 bits; Fowler, Noll, Vo. */
const PRIME = 0x01000193;
const START = 0x811c9dc5;

/** Different rows of one number that are compared; honest files have one or two. Heuristic. */
const MAX_CANDIDATES = 16;

/** Indices of the rows that repeat an earlier one, ascending. */
export function repeatedRows(features: readonly ImportedFeature[]): number[] {
  const seen = new Map<number, number[]>();
  const repeated: number[] = [];
  for (const [index, feature] of features.entries()) {
    const key = contentOf(feature);
    const candidates = seen.get(key);
    if (candidates === undefined) {
      seen.set(key, [index]);
      continue;
    }
    if (candidates.some((candidate) => areEqual(features[candidate], feature))) repeated.push(index);
    else if (candidates.length < MAX_CANDIDATES) candidates.push(index);
  }
  return repeated;
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

function contentOf({ geometry, properties }: ImportedFeature): number {
  let hash = START;
  const add = (value: number) => {
    float[0] = value;
    hash = Math.imul(hash ^ (words[0] ?? 0), PRIME);
    hash = Math.imul(hash ^ (words[1] ?? 0), PRIME);
    // The low bits of many coordinates are zero; without this the high ones would never reach the low ones.
    hash ^= hash >>> 15;
  };
  if (geometry !== null) {
    eachPosition(geometry, (lon, lat) => {
      add(lon);
      add(lat);
    });
  }
  for (const name in properties) {
    const cell = properties[name] ?? null;
    if (typeof cell === 'number') add(cell);
    else if (typeof cell === 'string') {
      for (let at = 0; at < cell.length; at += 1) hash = Math.imul(hash ^ cell.charCodeAt(at), PRIME);
    } else hash = Math.imul(hash ^ (cell === null ? 1 : cell ? 2 : 3), PRIME);
  }
  return hash;
}

function areEqual(a: ImportedFeature | undefined, b: ImportedFeature): boolean {
  if (a?.id !== b.id) return false;
  const names = Object.keys(a.properties);
  if (names.length !== Object.keys(b.properties).length) return false;
  if (!names.every((name) => a.properties[name] === b.properties[name])) return false;
  return sameGeometry(a.geometry, b.geometry);
}

function sameGeometry(a: Geometry | null, b: Geometry | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
