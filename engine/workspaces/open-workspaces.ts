/** The workspaces that are open in this engine, by the ids the renderer holds. */
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { LayerShelf } from './layer-tables.ts';
import { randomId } from './random-id.ts';
import type { OpenWorkspace } from './workspace-file.ts';

type Entry = {
  readonly file: OpenWorkspace;
  path: string | null;
  readonly shelf: LayerShelf;
};

/** Registry with a life: `dispose` closes every working copy. */
export class OpenWorkspaces {
  private readonly entries = new Map<WorkspaceId, Entry>();

  /** Registers a workspace; `path` is null until it is saved. */
  add(file: OpenWorkspace, path: string | null): WorkspaceId {
    const id = `ws_${randomId()}` as WorkspaceId;
    this.entries.set(id, { file, path, shelf: new LayerShelf() });
    return id;
  }

  get(id: WorkspaceId): Entry | null {
    return this.entries.get(id) ?? null;
  }

  /** Layers the document names, read once and kept while it names them. */
  layers(id: WorkspaceId, document: Workspace): Layers | null {
    const entry = this.entries.get(id);
    return entry === undefined ? null : entry.shelf.layers(entry.file.db, document.layers);
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
