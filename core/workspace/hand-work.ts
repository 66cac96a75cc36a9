/** Has a person worked on an entry that came with a file? What an import never writes tells it. */
import type { LayerInfo } from '../layers/layer-info.ts';
import { titleOf, type Thing } from './find-duplicates.ts';
import { LIST_OF_KIND, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** What of a layer's entries is a person's work. */
export type HandWork = (thing: Thing) => boolean;

/**
 * Tells the entries of a layer that somebody answered, filed, judged, defined or gave a boundary, chose a value for, or
 * keeps an excerpt of the source of. A boundary that was taken from another layer can be taken again and is none.
 */
export function handWorkOf(document: Workspace, kind: Subject['kind'], layer: LayerInfo): HandWork {
  const chosen = new Set(
    document.conflicts
      .filter(({ subject, rule }) => subject.kind === kind && rule !== 'newer-list')
      .map(({ subject }) => subject.id),
  );
  const attached = new Set(document.review.attachments.map(({ source }) => source));
  attached.delete(layer.id);
  const columns = new Set(Object.keys(layer.columns));
  return (thing) =>
    chosen.has(thing.id) ||
    HAND_FIELDS.some((field) => !columns.has(field) && isFilled(thing[field])) ||
    isDrawn(thing['boundary']) ||
    (thing['sources'] as readonly string[]).some((source) => attached.has(source));
}

/** The entries of a kind that came with a layer, in their order. */
export function entriesOfLayer(document: Workspace, kind: Subject['kind'], layerId: string): readonly Thing[] {
  const all: readonly Thing[] = document[LIST_OF_KIND[kind]];
  return all.filter((thing) => thing['layerId'] === layerId);
}

/** Names of the entries of a layer that a replacement left as a person's own, list by list in their order. */
export function entriesThatStay(before: Workspace, after: Workspace, layerId: string): readonly string[] {
  return EVIDENCE_KINDS.flatMap((kind) => {
    const came = new Set(entriesOfLayer(before, kind, layerId).map(({ id }) => id));
    const now: readonly Thing[] = after[LIST_OF_KIND[kind]];
    return now.filter((thing) => thing['layerId'] === null && came.has(thing.id)).map((thing) => titleOf(thing));
  });
}

const EVIDENCE_KINDS = ['case', 'instrument', 'event', 'record'] as const;

/** Fields that no import fills in, unless the file has a column of that name. */
const HAND_FIELDS = ['answers', 'factor', 'judgement', 'definition', 'clause', 'vesting'] as const;

/** Whether a field says anything: a text or a list that is empty does not. */
export function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function isDrawn(boundary: unknown): boolean {
  return typeof boundary === 'object' && boundary !== null && 'source' in boundary && boundary.source === null;
}
