/** From a chosen file to a reviewed one to a new document: nothing is added until the whole file went in. */
import { existsSync } from 'node:fs';
import type { ImportId, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import {
  DEFAULT_REVIEW_OPTIONS,
  type Finding,
  type ImportReview,
  type ReviewOptions,
} from '../../core/layers/import-review.ts';
import { RECORD_ROLES, type LayerInfo, type LayerRole } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Source } from '../../core/sources/source.ts';
import { addRecords } from '../../core/workspace/add-records.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineContext } from '../engine-context.ts';
import { readFile, type ImportedFile } from '../importers/read-file.ts';
import { tableOf } from '../layers/drawn-features.ts';
import { fileError, findingError } from '../spoken-error.ts';
import { writeLayer } from '../workspaces/layer-tables.ts';
import { layerIdFor } from './layer-id.ts';

export type ImportOrder = {
  readonly workspace: WorkspaceId;
  readonly document: Workspace;
  readonly import: ImportId;
  readonly role: LayerRole;
  readonly columns: Readonly<Record<string, string>>;
  readonly name: string;
};

type Added = { document: Workspace; review: ImportReview };

/** Reviews a file and remembers it under an id. */
export async function reviewImport(
  { open }: EngineContext,
  path: string,
  options: ReviewOptions,
): Promise<Result<{ readonly import: ImportId; readonly review: ImportReview }, IpcError>> {
  const first = await readFile(path, options);
  if (!first.ok) return err(findingError(first.error.code, first.error.facts));
  // Records are counted by what their role asks of a row, so a file that looks like records is read again as such.
  const { suggestedRole } = first.value.review;
  const isRecords = options.role === null && suggestedRole !== null && RECORD_ROLES.includes(suggestedRole);
  const read = isRecords ? await readFile(path, { ...options, role: suggestedRole }) : first;
  if (!read.ok) return err(findingError(read.error.code, read.error.facts));
  return ok({ import: open.addImport(path), review: read.value.review });
}

/** Reviews a chosen file again, under another role or mapping. */
export async function reviewAgain(
  { open }: EngineContext,
  id: ImportId,
  options: ReviewOptions,
): Promise<Result<ImportReview, IpcError>> {
  const path = open.importPath(id);
  if (path === null || !existsSync(path)) return err(fileError('pending-import-gone'));
  const read = await readFile(path, options);
  return read.ok ? ok(read.value.review) : err(findingError(read.error.code, read.error.facts));
}

/** The document with the file in it. Layer tables go to the working copy; the user's file changes only on save. */
export async function addImport(
  { open }: EngineContext,
  { workspace, document, import: id, role, columns, name }: ImportOrder,
): Promise<Result<Added, IpcError>> {
  const entry = open.get(workspace);
  if (entry === null) return err(fileError('workspace-closed'));
  const path = open.importPath(id);
  if (path === null || !existsSync(path)) return err(fileError('pending-import-gone'));
  const read = await readFile(path, { ...DEFAULT_REVIEW_OPTIONS, role, columns });
  if (!read.ok) return err(findingError(read.error.code, read.error.facts));
  const { review } = read.value;
  const layer = layerOf(read.value, { id: layerIdFor(name, document, entry.file.db), role, name });
  if (RECORD_ROLES.includes(role)) {
    const added = addRecords(document, read.value.features, layer);
    if (added.used === 0) {
      const known = added.findings.some(({ code }) => code === 'already-there');
      return err(fileError(known ? 'nothing-new' : 'nothing-to-import', { fileName: review.fileName, role }));
    }
    return ok({ document: added.document, review: { ...review, findings: merged(review.findings, added.findings) } });
  }
  if (read.value.features.length === 0) return err(fileError('nothing-to-import', { fileName: review.fileName, role }));
  const stored = writeLayer(
    entry.file.db,
    { layer, columns: review.columns.map((column) => column.name), features: read.value.features },
    document.asOf,
  );
  const earlier = document.layers.filter((other) => isSameImport(other, stored));
  const findings = earlier.length === 0 ? review.findings : [...review.findings, REPLACED];
  return ok({ document: withLayer(document, stored, earlier), review: { ...review, findings } });
}

const REPLACED: Finding = { code: 'layer-replaced', count: 1, rows: [], facts: {}, severity: 'note' };

/** The same bytes in the same role: plants and people of both would be summed. */
function isSameImport(one: LayerInfo, other: LayerInfo): boolean {
  return one.table !== null && one.role === other.role && one.provenance.sha256 === other.provenance.sha256;
}

function withLayer(document: Workspace, layer: LayerInfo, earlier: readonly LayerInfo[]): Workspace {
  const source = layerSource(layer);
  const gone = earlier.map(({ id }) => id);
  const sources = Object.entries(document.sources).filter(([id]) => !gone.includes(id));
  return {
    ...document,
    layers: [...document.layers.filter(({ id }) => !gone.includes(id)), layer],
    sources: { ...Object.fromEntries(sources), [source.id]: source },
  };
}

/** The imported file as a source: readings that rest on the layer cite it by the layer's id. */
function layerSource({ id, provenance }: LayerInfo): Source {
  const { fileName, publisher, licence, observed } = provenance;
  return { id, title: fileName, publisher: publisher ?? '', url: null, date: observed, retrieved: null, licence };
}

function layerOf(
  { review, sha256 }: ImportedFile,
  { id, role, name }: { readonly id: string; readonly role: LayerRole; readonly name: string },
): LayerInfo {
  return {
    id,
    role,
    kind: review.kind,
    name,
    table: RECORD_ROLES.includes(role) ? null : tableOf(id),
    extent: review.extent,
    columns: { ...review.mapping },
    rowsGiven: review.rowsGiven,
    rowsUsed: review.rowsUsed,
    visible: true,
    opacity: 1,
    notes: '',
    provenance: {
      fileName: review.fileName,
      sha256,
      format: review.format,
      sourceLayer: review.layer,
      crs: review.crs,
      origin: null,
      edits: [],
      findings: review.findings.map(({ code, count }) => ({ code, count })),
      ...review.provenance,
    },
  };
}

/** The review already counts what its own reading of the records noticed; only what the document adds is new. */
function merged(reviewed: readonly Finding[], added: readonly Finding[]): Finding[] {
  return [...reviewed, ...added.filter(({ code }) => !reviewed.some((finding) => finding.code === code))];
}
