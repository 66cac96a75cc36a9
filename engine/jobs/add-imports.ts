/** From reviewed files to a new document: all of them or none. The user's file changes only when it is saved. */
import type { ImportId, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Finding, ImportReview } from '../../core/layers/import-review.ts';
import type { LayerInfo, Provenance } from '../../core/layers/layer-info.ts';
import { layerSource } from '../../core/layers/layer-source.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { addRecords } from '../../core/workspace/add-records.ts';
import { NO_CHOICES, type DuplicateChoices } from '../../core/workspace/settle-duplicates.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineContext } from '../engine-context.ts';
import { fileError } from '../spoken-error.ts';
import type { PendingSource } from '../staging/pending-source.ts';
import { readStagedRecords } from '../staging/staged-table.ts';
import type { Staged, StoreRun } from '../staging/staging.ts';
import type { CopyRun } from '../workspaces/copy-layer-table.ts';
import type { OpenWorkspace } from '../workspaces/workspace-file.ts';
import { dropFeatureTable } from '../workspaces/feature-table.ts';
import { openDatabase } from '../workspaces/workspace-database.ts';
import { layerIdFor } from './layer-id.ts';
import { layerOfImport } from './layer-of-import.ts';
import { placeNew } from './place-new.ts';
import { storeLayer } from './store-layer.ts';

export type AddOrder = {
  readonly workspace: WorkspaceId;
  readonly document: Workspace;
  readonly files: readonly {
    readonly import: ImportId;
    readonly name: string;
    readonly provenance: Provenance;
    /** What becomes of rows that are perhaps there; absent leaves out those of a known id, as ever. */
    readonly duplicates?: DuplicateChoices | undefined;
  }[];
};

/** `layer` is null when every row of the file became part of what was there. */
export type Added = { layer: string | null; review: ImportReview };

type Step = { readonly document: Workspace; readonly added: Added; readonly layer: LayerInfo };

/** The document with all files in it. A file that cannot be added takes back those before it. */
export function addImports(
  context: EngineContext,
  order: AddOrder,
): Promise<Result<{ document: Workspace; added: Added[] }, IpcError>> {
  const ids = order.files.map((file) => file.import);
  return context.staging.whileStoring(ids, (run) => addAll(context, order, run));
}

async function addAll(
  { open, staging, memory, settingsRoot }: EngineContext,
  { workspace, document, files }: AddOrder,
  { signal, onDone }: StoreRun,
): Promise<Result<{ document: Workspace; added: Added[] }, IpcError>> {
  const entry = open.get(workspace);
  if (entry === null) return err(fileError('workspace-closed'));
  const steps: Step[] = [];
  const copyRun = (id: ImportId): CopyRun => ({
    signal,
    onDone: (done) => {
      onDone(id, done);
    },
  });
  let current = document;
  try {
    for (const file of files) {
      const run = copyRun(file.import);
      const ready = staging.ready(file.import);
      const step = ready.ok
        ? await addOne(entry.file, { document: current, settingsRoot, run, ...ready.value, ...file })
        : ready;
      if (!step.ok || signal.aborted) {
        takeBack(entry.file, steps);
        return step.ok ? err(fileError('import-cancelled')) : step;
      }
      steps.push(step.value);
      current = step.value.document;
    }
  } catch (cause) {
    takeBack(entry.file, steps);
    throw cause;
  }
  await memory.remember(steps.flatMap(({ layer, added: { review } }) => rememberedOf(layer, review)));
  for (const file of files) await staging.forget(file.import);
  return ok({ document: current, added: steps.map(({ added }) => added) });
}

/** Only a header can be met again. */
function rememberedOf({ role }: LayerInfo, { signature, mapping, columns }: ImportReview) {
  return signature === '' || columns.length === 0 ? [] : [{ signature, role, columns: mapping }];
}

type One = {
  readonly document: Workspace;
  readonly staged: Staged;
  readonly source: PendingSource;
  readonly name: string;
  readonly provenance: Provenance;
  readonly duplicates?: DuplicateChoices | undefined;
  readonly settingsRoot: string | null;
  readonly run: CopyRun;
};

function addOne(file: OpenWorkspace, one: One): Promise<Result<Step, IpcError>> {
  const { document, staged, name, provenance, source } = one;
  const id = layerIdFor(name, document, file.db);
  const layer = layerOfImport(staged, { id, name, provenance, origin: source.origin });
  return layer.kind === 'records' ? Promise.resolve(asRecords(layer, one)) : asLayer(file, layer, one);
}

function asRecords(layer: LayerInfo, { document, staged, duplicates = NO_CHOICES }: One): Result<Step, IpcError> {
  const { review } = staged;
  if (review.crsBasis === 'unknown') return err(fileError('crs-needed', { fileName: review.fileName }));
  const added = addRecords(document, stagedRecords(staged), { ...layer, choices: duplicates });
  if (added.used === 0) {
    const known = added.findings.some(({ code }) => code === 'already-there');
    const facts = { fileName: review.fileName, role: layer.role };
    return err(fileError(known ? 'nothing-new' : 'nothing-to-import', facts));
  }
  const findings = merged(review.findings, added.findings);
  return ok({ document: added.document, layer, added: { layer: layer.id, review: { ...review, findings } } });
}

async function asLayer(
  file: OpenWorkspace,
  layer: LayerInfo,
  { document, staged, source, settingsRoot, run }: One,
): Promise<Result<Step, IpcError>> {
  const { review } = staged;
  const stored = await storeLayer(file.db, { layer, staged, source, day: document.asOf, settingsRoot, run });
  if (!stored.ok) return stored;
  const earlier = document.layers.filter((other) => isSameImport(other, layer));
  const findings = earlier.length === 0 ? review.findings : [...review.findings, REPLACED];
  return ok({
    document: withLayer(document, layer, earlier),
    layer,
    added: { layer: layer.id, review: { ...review, findings } },
  });
}

/** Rows of a staged file that become records. */
export function stagedRecords({ path }: Staged) {
  const db = openDatabase(path);
  try {
    return readStagedRecords(db);
  } finally {
    db.close();
  }
}

const REPLACED: Finding = { code: 'layer-replaced', count: 1, rows: [], facts: {}, severity: 'note' };

/** The same bytes, and the same layer of them, in the same role: plants and people of both would be summed. */
function isSameImport(one: LayerInfo, other: LayerInfo): boolean {
  const [a, b] = [one.provenance, other.provenance];
  return one.table !== null && one.role === other.role && a.sha256 === b.sha256 && a.sourceLayer === b.sourceLayer;
}

function withLayer(document: Workspace, layer: LayerInfo, earlier: readonly LayerInfo[]): Workspace {
  const source = layerSource(layer);
  const gone = earlier.map(({ id }) => id);
  const sources = Object.entries(document.sources).filter(([id]) => !gone.includes(id));
  return {
    ...document,
    layers: placeNew(
      document.layers.filter(({ id }) => !gone.includes(id)),
      layer,
    ),
    sources: { ...Object.fromEntries(sources), [source.id]: source },
  };
}

/** The review already counts what its own reading of the records noticed; only what the document adds is new. */
function merged(reviewed: readonly Finding[], added: readonly Finding[]): Finding[] {
  return [...reviewed, ...added.filter(({ code }) => !reviewed.some((finding) => finding.code === code))];
}

function takeBack({ db }: OpenWorkspace, steps: readonly Step[]): void {
  for (const { layer } of steps) if (layer.table !== null) dropFeatureTable(db, layer.table);
}
