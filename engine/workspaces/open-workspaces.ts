/** The workspaces and chosen files that are open in this engine, by the ids the renderer holds. */
import { randomBytes } from 'node:crypto';
import type { ImportId, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readLayers } from './layer-tables.ts';
import type { OpenWorkspace } from './workspace-file.ts';

type Entry = {
  readonly file: OpenWorkspace;
  path: string | null;
  /** Layers last read, with the ids they were read for. */
  layers: { readonly key: string; readonly value: Layers } | null;
};

/** Registry with a life: `dispose` closes every working copy. */
export class OpenWorkspaces {
  private readonly entries = new Map<WorkspaceId, Entry>();
  private readonly imports = new Map<ImportId, string>();

  /** Registers a workspace; `path` is null until it is saved. */
  add(file: OpenWorkspace, path: string | null): WorkspaceId {
    const id = `ws_${randomId()}` as WorkspaceId;
    this.entries.set(id, { file, path, layers: null });
    return id;
  }

  get(id: WorkspaceId): Entry | null {
    return this.entries.get(id) ?? null;
  }

  /** Layers the document names, read once and kept until its list of layers changes. */
  layers(id: WorkspaceId, document: Workspace): Layers | null {
    const entry = this.entries.get(id);
    if (entry === undefined) return null;
    const key = document.layers.map((layer) => layer.id).join(' ');
    entry.layers = entry.layers?.key === key ? entry.layers : { key, value: readLayers(entry.file.db, document) };
    return entry.layers.value;
  }

  /** Remembers a chosen file and hands out an id for it. */
  addImport(path: string): ImportId {
    const id = `im_${randomId()}` as ImportId;
    this.imports.set(id, path);
    return id;
  }

  importPath(id: ImportId): string | null {
    return this.imports.get(id) ?? null;
  }

  async close(id: WorkspaceId): Promise<void> {
    const entry = this.entries.get(id);
    this.entries.delete(id);
    await entry?.file.dispose();
  }

  async dispose(): Promise<void> {
    for (const id of [...this.entries.keys()]) await this.close(id);
  }
}

/** Twelve letters and digits; ids are random because they cross a process boundary, not because they are stored. */
function randomId(): string {
  return [...randomBytes(12)].map((byte) => (byte % 36).toString(36)).join('');
}
