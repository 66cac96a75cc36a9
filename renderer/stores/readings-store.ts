/**
 * The readings of every site, as the engine last computed them.
 *
 * They depend on all of the document but weights, names and what is shown; a slider move asks for nothing.
 */
import { createStore } from 'zustand/vanilla';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Bridge, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

export type ReadingsStore = {
  readonly readings: readonly SiteReadings[];
  /** True while the engine works on newer inputs than `readings` were made from. */
  readonly busy: boolean;
  /** A sentence for the user when the last computation failed; the readings before it are kept. */
  readonly problem: string | null;
  refresh: (workspace: WorkspaceId, document: Workspace) => Promise<void>;
};

type Computes = Pick<Bridge, 'readings.compute'>;

/** A store that asks `host` for readings; an answer that a newer question overtook is dropped. */
export function createReadingsStore(host: Computes) {
  let question = 0;
  let asked: { readonly workspace: WorkspaceId; readonly document: Workspace } | null = null;
  return createStore<ReadingsStore>((set) => ({
    readings: [],
    busy: false,
    problem: null,
    refresh: async (workspace, document) => {
      if (asked?.workspace === workspace && sameInputs(asked.document, document)) return;
      const isOther = asked?.workspace !== workspace;
      asked = { workspace, document };
      const mine = ++question;
      set(isOther ? { busy: true, problem: null, readings: [] } : { busy: true, problem: null });
      const reply = await host['readings.compute']({ workspace, document });
      if (mine !== question) return;
      // A failed question may be asked again with the same document.
      if (!reply.ok) asked = null;
      set(reply.ok ? { readings: reply.value, busy: false } : { busy: false, problem: reply.error.message });
    },
  }));
}

/** True when two documents give the same readings. */
export function sameInputs(a: Workspace, b: Workspace): boolean {
  return (
    a.sites === b.sites &&
    a.sources === b.sources &&
    a.cases === b.cases &&
    a.instruments === b.instruments &&
    a.events === b.events &&
    a.rules === b.rules &&
    a.parameters === b.parameters &&
    a.asOf === b.asOf &&
    layerKey(a) === layerKey(b)
  );
}

/** Showing or hiding a layer changes no reading, so visibility stays out. */
function layerKey({ layers }: Workspace): string {
  return layers.map(({ id, provenance }) => `${id} ${provenance.sha256}`).join('\n');
}
