/**
 * New data under a layer that is there: its name, style, order, notes and the weights stay, and the answer says which
 * scores and ranks move. The old table stays in the working copy, where undo finds it.
 */
import type { ImportId, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Finding, ImportReview } from '../../core/layers/import-review.ts';
import type { LayerInfo, Provenance } from '../../core/layers/layer-info.ts';
import { layerSource } from '../../core/layers/layer-source.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { rankMoves, type RankMove } from '../../core/scoring/rank-moves.ts';
import { replaceRecords } from '../../core/workspace/replace-records.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineContext } from '../engine-context.ts';
import { fileError } from '../spoken-error.ts';
import type { PendingSource } from '../staging/pending-source.ts';
import type { Staged, StoreRun } from '../staging/staging.ts';
import type { CopyRun } from '../workspaces/copy-layer-table.ts';
import { dropFeatureTable } from '../workspaces/feature-table.ts';
import type { OpenWorkspace } from '../workspaces/workspace-file.ts';
import { stagedRecords } from './add-imports.ts';
import { assessBoth } from './assess-workspace.ts';
import { freeTable } from './layer-id.ts';
import { layerOfImport } from './layer-of-import.ts';
import { storeLayer } from './store-layer.ts';

export type ReplaceOrder = {
  readonly workspace: WorkspaceId;
  readonly document: Workspace;
  readonly layer: string;
  readonly import: ImportId;
  readonly provenance: Provenance;
};

type Replaced = { document: Workspace; review: ImportReview; moves: RankMove[] };

/** The document with the new data. A file of another role is refused and nothing changes. */
export function replaceLayer(context: EngineContext, order: ReplaceOrder): Promise<Result<Replaced, IpcError>> {
  return context.staging.whileStoring([order.import], (run) => replace(context, order, run));
}

async function replace(
  context: EngineContext,
  order: ReplaceOrder,
  { signal, onDone }: StoreRun,
): Promise<Result<Replaced, IpcError>> {
  const { open, staging, settingsRoot } = context;
  const { workspace, document } = order;
  const entry = open.get(workspace);
  if (entry === null) return err(fileError('workspace-closed'));
  const ready = staging.ready(order.import);
  if (!ready.ok) return ready;
  const old = document.layers.find(({ id }) => id === order.layer);
  if (old === undefined) return err(fileError('layer-gone'));
  const before = await assessBoth({ open, workspace, document });
  const run: CopyRun = {
    signal,
    onDone: (done) => {
      onDone(order.import, done);
    },
  };
  const put = await putUnder(entry.file, old, { ...order, ...ready.value, settingsRoot, run });
  if (!put.ok) return put;
  context.onProgress({ task: order.import, stage: 'assess', done: null });
  const after = await assessBoth({ open, workspace, document: put.value.document });
  if (signal.aborted) {
    const table = put.value.document.layers.find(({ id }) => id === old.id)?.table ?? null;
    if (table !== null && table !== old.table) dropFeatureTable(entry.file.db, table);
    return err(fileError('import-cancelled'));
  }
  await staging.forget(order.import);
  return ok({ ...put.value, moves: before.ok && after.ok ? rankMoves(before.value, after.value) : [] });
}

type Put = ReplaceOrder & {
  readonly staged: Staged;
  readonly source: PendingSource;
  readonly settingsRoot: string | null;
  readonly run: CopyRun;
};

async function putUnder(
  file: OpenWorkspace,
  old: LayerInfo,
  { document, staged, source, provenance, settingsRoot, run }: Put,
): Promise<Result<Omit<Replaced, 'moves'>, IpcError>> {
  const { review } = staged;
  if (review.crsBasis === 'unknown') return err(fileError('crs-needed', { fileName: review.fileName }));
  const given = layerOfImport(staged, { id: old.id, name: old.name, provenance, origin: source.origin });
  if (given.role !== old.role) {
    const facts = { fileName: review.fileName, found: given.role, layer: old.name, role: old.role };
    return err(fileError('replace-other-role', facts));
  }
  const { visible, opacity, notes } = old;
  const table = given.table === null ? null : freeTable(given.table, file.db);
  const layer: LayerInfo = { ...given, table, visible, opacity, notes };
  if (layer.kind === 'records') {
    const { used, findings, document: next } = replaceRecords(document, stagedRecords(staged), layer);
    if (used === 0) return err(fileError('nothing-to-import', { fileName: review.fileName, role: layer.role }));
    return ok({ document: next, review: { ...review, findings: [...review.findings, ...unsaid(review, findings)] } });
  }
  const stored = await storeLayer(file.db, { layer, staged, source, day: document.asOf, settingsRoot, run });
  if (!stored.ok) return stored;
  const layers = document.layers.map((other) => (other.id === old.id ? layer : other));
  return ok({
    document: { ...document, layers, sources: { ...document.sources, [old.id]: layerSource(layer) } },
    review,
  });
}

function unsaid(review: ImportReview, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => !review.findings.some((finding) => finding.code === code));
}
