/**
 * The readings of every site, packed as the engine last computed them, and all that was read of the few sites looked at.
 *
 * They depend on all of the document but weights, names and what is shown; a slider move asks for nothing.
 */
import { createStore } from 'zustand/vanilla';
import { readPackedAnswer, type PackedAnswer } from '../../core/criteria/packed-answer.ts';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Bridge, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { ok } from '../../core/lib/result.ts';
import { piecesOf } from '../../core/workspace/document-pieces.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** By site id. An entry may be older than `packed` while its newer one is on its way. */
export type Details = ReadonlyMap<string, SiteReadings>;

export type ReadingsStore = {
  /** Null before the first answer. */
  readonly packed: PackedReadings | null;
  readonly details: Details;
  /** True while the engine works on newer inputs than `packed` was made from. */
  readonly busy: boolean;
  /** Why the last computation failed; the readings before it are kept. */
  readonly problem: IpcError | null;
  refresh: (workspace: WorkspaceId, document: Workspace) => Promise<void>;
  /** Fetches the details of sites that are not known as of `packed`. */
  look: (sites: readonly string[]) => Promise<void>;
};

type Computes = Pick<Bridge, 'readings.sites' | 'readings.compute' | 'readings.part' | 'readings.details'>;
type Asked = { readonly workspace: WorkspaceId; readonly document: Workspace };

/**
 * A store that asks `host` for readings; an answer that a newer question overtook is dropped. `prepare` works on readings
 * before anybody sees them.
 */
export function createReadingsStore(
  host: Computes,
  prepare: (packed: PackedReadings) => Promise<void> = () => Promise.resolve(),
) {
  let question = 0;
  let asked: Asked | null = null;
  /** Workspace of the last question, answered or not: `packed` belongs to it. */
  let shown: WorkspaceId | null = null;
  /** Sites whose details belong to `packed`, or are on their way. */
  let fresh = new Set<string>();
  /** One call a piece, each answered before the next is written: text of thousands of sites at once is a long task. */
  async function ask({ workspace, document: { sites, ...document } }: Asked, upload: number) {
    for (const piece of piecesOf(sites)) {
      const sent = await host['readings.sites']({ workspace, upload, ...piece });
      if (upload !== question) return null;
      if (!sent.ok) return sent;
    }
    const reply = await host['readings.compute']({ workspace, document, upload });
    if (!reply.ok || upload !== question) return reply.ok ? null : reply;
    return fetchParts(workspace, upload, reply.value);
  }
  /** The readings of an answer, fetched part after part for the same reason; null when a newer question overtook it. */
  async function fetchParts(workspace: WorkspaceId, upload: number, answer: PackedAnswer) {
    const bytes = new Uint8Array(answer.size);
    for (let from = 0; from < bytes.length;) {
      const part = await host['readings.part']({ workspace, upload, from });
      if (upload !== question) return null;
      if (!part.ok) return part;
      bytes.set(part.value, from);
      from += part.value.length;
    }
    return ok(readPackedAnswer(answer, bytes.buffer));
  }
  return createStore<ReadingsStore>((set, get) => ({
    packed: null,
    details: new Map(),
    busy: false,
    problem: null,
    refresh: async (workspace, document) => {
      if (asked?.workspace === workspace && sameInputs(asked.document, document)) return;
      const isOther = shown !== workspace;
      shown = workspace;
      asked = { workspace, document };
      const mine = ++question;
      set({ busy: true, problem: null, ...(isOther ? { packed: null, details: new Map() } : {}) });
      const reply = await ask({ workspace, document }, mine);
      if (mine !== question || reply === null) return;
      if (!reply.ok) {
        // A failed question may be asked again with the same document.
        asked = null;
        set({ busy: false, problem: reply.error });
        return;
      }
      const packed = reply.value;
      await prepare(packed);
      if (mine !== question) return;
      fresh = new Set();
      set({ packed, busy: false });
    },
    look: async (sites) => {
      const { packed } = get();
      const wanted = sites.filter((site) => !fresh.has(site));
      if (asked === null || packed === null || wanted.length === 0) return;
      const { workspace, document } = asked;
      for (const site of wanted) fresh.add(site);
      const reply = await host['readings.details']({ workspace, sites: wanted });
      if (get().packed !== packed) return;
      if (reply.ok) {
        set(({ details }) => ({
          details: new Map([...details, ...reply.value.map((one) => [one.siteId, one] as const)]),
        }));
        return;
      }
      for (const site of wanted) fresh.delete(site);
      // An engine that started anew has read nothing yet.
      if (reply.error.code !== 'readings-gone') return;
      asked = null;
      await get().refresh(workspace, document);
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
