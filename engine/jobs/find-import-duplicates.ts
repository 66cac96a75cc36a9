/** Rows of a reviewed file beside what the workspace holds already, for a person to judge. */
import type { IpcError } from '../../core/ipc/contract.ts';
import { MOST_DUPLICATES, type ShownDuplicate } from '../../core/ipc/duplicate-commands.ts';
import type { ImportId } from '../../core/ipc/contract.ts';
import { layerSource } from '../../core/layers/layer-source.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import { parseRows } from '../../core/workspace/add-records.ts';
import { findDuplicates, titleOf, type Thing } from '../../core/workspace/find-duplicates.ts';
import { mergePreview } from '../../core/workspace/merge-duplicate.ts';
import { filledIn } from '../../core/workspace/merge-vintages.ts';
import { LIST_OF_KIND } from '../../core/workspace/subject-fields.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineContext } from '../engine-context.ts';
import { isRecordRole } from '../staging/review-source.ts';
import { stagedRecords } from './add-imports.ts';
import { layerOfImport } from './layer-of-import.ts';

type Found = { count: number; shown: ShownDuplicate[] };

/** The pairs with what a merge would do; none for a file whose rows become no records. */
export function findImportDuplicates(
  { staging }: EngineContext,
  { document, id }: { readonly document: Workspace; readonly id: ImportId },
): Result<Found, IpcError> {
  const ready = staging.ready(id);
  if (!ready.ok) return ready;
  const { staged, source } = ready.value;
  const { review } = staged;
  if (!isRecordRole(review.role) || review.crsBasis === 'unknown') return ok({ count: 0, shown: [] });
  const order = { id: 'layer-import', name: review.fileName, provenance: review.provenance, origin: source.origin };
  const layer = layerOfImport(staged, order);
  const { kind, parsed } = parseRows(stagedRecords(staged), layer);
  const given = parsed.records as readonly Thing[];
  const there = document[LIST_OF_KIND[kind]] as unknown as readonly Thing[];
  const pairs = findDuplicates(kind, given, there);
  const cited = Object.fromEntries([...parsed.sources, layerSource(layer)].map((one) => [one.id, one]));
  const known = { ...document, sources: { ...cited, ...document.sources } };
  const byId = (list: readonly Thing[], wanted: string) => list.find((one) => one.id === wanted) ?? { id: wanted };
  const shown = pairs.slice(0, MOST_DUPLICATES).map(({ incoming, existing, reason }): ShownDuplicate => {
    const row = byId(given, incoming);
    const { fills, differs } = mergePreview(
      known,
      { kind, id: existing },
      { given: row, filledIn: filledIn(layer.columns) },
    );
    const titles = { incoming: titleOf(row) || incoming, existing: titleOf(byId(there, existing)) || existing };
    return { incoming, existing, reason, titles, fills: [...fills], differs: [...differs] };
  });
  return ok({ count: pairs.length, shown });
}
