/** The workspaces that are open in this engine, by the ids the renderer holds. */
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readLayers } from './layer-tables.ts';
import { randomId } from './random-id.ts';
import type { OpenWorkspace } from './workspace-file.ts';

type Entry = {
  readonly file: OpenWorkspace;
  path: string | null;
  /** Layers last read, with the ids and tables they were read for. */
  layers: { readonly key: string; readonly value: Layers } | null;
};

/** Registry with a life: `dispose` closes every working copy. */
export class OpenWorkspaces {
  private readonly entries = new Map<WorkspaceId, Entry>();

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
    const key = layersKey(document);
    entry.layers = entry.layers?.key === key ? entry.layers : { key, value: readLayers(entry.file.db, document) };
    return entry.layers.value;
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

/** The order of drawing is left out: moving a layer must not read a national one again. */
function layersKey({ layers }: Workspace): string {
  return layers
    .map(({ id, table }) => `${id}:${table}`)
    .toSorted()
    .join(' ');
}
