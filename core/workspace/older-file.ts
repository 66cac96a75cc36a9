/** When a layer gets newer data, what rests on the older file must not be said to come from the newer one. */
import type { LayerInfo } from '../layers/layer-info.ts';
import { layerSource } from '../layers/layer-source.ts';
import { fileSource } from '../layers/row-sources.ts';
import type { SourceId } from '../sources/source.ts';
import type { Workspace } from './workspace.ts';

/** What cites sources, and is the user's to keep. */
const CITING = ['sites', 'cases', 'instruments', 'events', 'records', 'conflicts', 'rules', 'review'] as const;

/**
 * The document in which everything that cites the layer cites its file under an id of the file's own, which is returned
 * too; null where the layer is to get the same bytes again, and nothing changes.
 */
export function citingOlderFile(
  document: Workspace,
  layer: LayerInfo,
  sha256: string,
): { readonly document: Workspace; readonly older: SourceId | null } {
  if (layer.provenance.sha256 === sha256) return { document, older: null };
  const { id: older } = fileSource({ ...layer.provenance, layerId: null });
  const source = document.sources[layer.id] ?? layerSource(layer);
  const pieces = Object.fromEntries(CITING.map((piece) => [piece, recited(document[piece], layer.id, older)]));
  const sources = { [older]: { ...source, id: older }, ...document.sources };
  return { document: { ...document, ...pieces, sources }, older };
}

/** The document without a source that nothing cites. */
export function withoutUncited(document: Workspace, source: SourceId): Workspace {
  const isCited = CITING.some((piece) => recited(document[piece], source, '') !== document[piece]);
  if (isCited) return document;
  return {
    ...document,
    sources: Object.fromEntries(Object.entries(document.sources).filter(([id]) => id !== source)),
  };
}

/** Fields that hold ids of sources. */
const NAMES: ReadonlySet<string> = new Set(['sources', 'source', 'example']);

/** The value with one source in place of another wherever it is cited; the same value where it is not. */
function recited<T>(value: T, from: SourceId, to: SourceId, isSource = false): T {
  if (typeof value === 'string') return isSource && value === from ? (to as T) : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const next = entries.map(([name, inner]) => {
    return [name, recited(inner, from, to, Array.isArray(value) ? isSource : NAMES.has(name))] as const;
  });
  if (next.every(([, now], i) => now === entries[i]?.[1])) return value;
  return (Array.isArray(value) ? next.map(([, now]) => now) : Object.fromEntries(next)) as T;
}
