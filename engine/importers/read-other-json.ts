/** JSON that is no GeoJSON but holds places: TopoJSON and the answers of OpenStreetMap's Overpass. */
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, type Result } from '../../core/lib/result.ts';
import { isTooDeep } from './check-json.ts';
import { MAX_JSON_DEPTH } from './limits.ts';
import type { RawRows } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';
import { readOverpass } from './read-overpass.ts';
import { readTopoJson } from './read-topojson.ts';

/** Characters at either end in which the mark of a format is looked for; the order of members is free. Heuristic. */
const PROBE = 4_000;

/** The rows when the text is one of these formats, null when it is not: then it is read as GeoJSON. */
export function readOtherJson(text: string, request: ReadRequest): Result<RawRows, ImportError> | null {
  const ends = `${text.slice(0, PROBE)}\n${text.slice(-PROBE)}`;
  const isTopology = /"type"\s*:\s*"Topology"/.test(ends);
  const isOverpass = /"elements"\s*:\s*\[/.test(ends);
  if (!isTopology && !isOverpass) return null;
  if (isTooDeep(text, MAX_JSON_DEPTH)) return err({ code: 'json-too-deep', facts: { limit: MAX_JSON_DEPTH } });
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if ('type' in value && value.type === 'Topology') return readTopoJson(value, request);
  if ('elements' in value && Array.isArray(value.elements)) return readOverpass(value.elements, request);
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
