/** The workspaces that are open in this engine, by the ids the renderer holds. */
import { basename } from 'node:path';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import { WorkspaceReadings, type ReadingsOptions } from '../readings/workspace-readings.ts';
import type { OpenWorkspace } from './workspace-file.ts';

type Entry = {
  readonly file: OpenWorkspace;
  readonly readings: WorkspaceReadings;
  path: string | null;
};

/** Registry with a life: `dispose` closes every working copy. */
export class OpenWorkspaces {
  private readonly entries = new Map<WorkspaceId, Entry>();
  private readonly options: ReadingsOptions;

  constructor(options: ReadingsOptions) {
    this.options = options;
  }

  /** Registers a workspace; `path` is null until it is saved. */
  add(file: OpenWorkspace, path: string | null): WorkspaceId {
    // The working copy bears the id.
    const id = basename(file.scratchPath, '.siteshift') as WorkspaceId;
    this.entries.set(id, { file, path, readings: new WorkspaceReadings(file, this.options) });
    return id;
  }

  get(id: WorkspaceId): Entry | null {
    return this.entries.get(id) ?? null;
  }

  async close(id: WorkspaceId): Promise<void> {
    const entry = this.entries.get(id);
    this.entries.delete(id);
    await entry?.readings.dispose();
    await entry?.file.dispose();
  }

  async dispose(): Promise<void> {
    for (const id of [...this.entries.keys()]) await this.close(id);
  }
}
