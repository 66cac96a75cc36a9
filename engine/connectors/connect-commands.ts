/** The commands of the contract that concern the network. A fetched layer becomes a pending file like a chosen one. */
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicSource } from '../../core/connect/public-source.ts';
import type { ConnectRequest } from '../../core/connect/service.ts';
import type { engine as contract, Handlers, IpcError, PendingFile } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { openNetwork, type Network } from '../network/network.ts';
import type { NetworkError } from '../network/network-error.ts';
import { fileError } from '../spoken-error.ts';
import { randomId } from '../workspaces/random-id.ts';
import { addOverlay } from './add-overlay.ts';
import type { FetchedLayer } from './connector.ts';
import { describeAddress } from './describe.ts';
import { fetchLayer } from './fetch-layer.ts';
import { readCatalogue } from './read-catalogue.ts';

type ConnectCommands = Pick<
  Handlers<typeof contract>,
  Extract<keyof typeof contract, `${'network' | 'connect'}.${string}`>
>;

/** The handlers, with what is under way. */
export function connectCommands(context: EngineContext): ConnectCommands {
  const { hosts, assetsRoot, appVersion } = context;
  const network = openNetwork({ hosts, appVersion });
  const running = new Map<string, AbortController>();

  /** One question a task: a second one under the same name ends the first. */
  async function cancellable<T>(task: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    running.get(task)?.abort();
    const controller = new AbortController();
    running.set(task, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (running.get(task) === controller) running.delete(task);
    }
  }

  return {
    'network.hosts': () => Promise.resolve(ok(hosts.list())),
    'network.revoke': async ({ host }) => ok(await hosts.revoke(host)),
    'connect.catalogue': async () => ok(await readCatalogue(assetsRoot)),
    'connect.describe': ({ task, address }) =>
      cancellable(task, async (signal) => {
        const described = await describeAddress({ network, signal }, address);
        return described.ok ? described : err(spoken(described.error));
      }),
    'connect.fetch': ({ task, request }) =>
      cancellable(task, (signal) => fetchPending(context, network, { task, request, signal })),
    'connect.cancel': ({ task }) => {
      running.get(task)?.abort();
      return Promise.resolve(ok({}));
    },
    'connect.overlay': ({ task, workspace, document, request, name }) =>
      cancellable(task, async (signal) => {
        const entry = context.open.get(workspace);
        if (entry === null) return err(fileError('workspace-closed'));
        const { db } = entry.file;
        const source = await sourceOf(assetsRoot, request);
        const order = { document, request, name, source, db, today: context.today };
        const added = await addOverlay({ network, signal }, order);
        return added.ok ? added : err(spoken(added.error));
      }),
  };
}

type FetchOrder = { readonly task: string; readonly request: ConnectRequest; readonly signal: AbortSignal };

async function fetchPending(
  context: EngineContext,
  network: Network,
  { task, request, signal }: FetchOrder,
): Promise<Result<PendingFile, IpcError>> {
  const { scratchRoot, assetsRoot, staging, today } = context;
  const source = await sourceOf(assetsRoot, request);
  const onProgress = (done: number | null) => {
    context.onProgress({ task, stage: 'fetch', done });
  };
  onProgress(null);
  const folder = join(scratchRoot, 'fetch');
  const fetched = await fetchLayer({ network, signal, folder, onProgress }, request);
  if (!fetched.ok) return err(spoken(fetched.error));
  const path = await named(scratchRoot, fetched.value);
  const { query, publisher, licence } = fetched.value;
  return ok(
    staging.add({
      path,
      parts: [],
      origin: { address: request.address, query },
      provenance: {
        publisher: source?.publisher ?? publisher,
        licence: source?.licence ?? licence,
        observed: null,
        retrieved: today,
      },
      isFetched: true,
    }),
  );
}

/** A folder of its own keeps the name that the user will see. */
async function named(scratchRoot: string, { path, fileName }: FetchedLayer): Promise<string> {
  const folder = join(scratchRoot, 'fetched', randomId());
  await mkdir(folder, { recursive: true });
  const target = join(folder, fileName);
  await rename(path, target);
  return target;
}

async function sourceOf(assetsRoot: string, { source }: ConnectRequest): Promise<PublicSource | null> {
  if (source === null) return null;
  const catalogue = await readCatalogue(assetsRoot);
  return catalogue.find(({ id }) => id === source) ?? null;
}

function spoken({ code, facts }: NetworkError): IpcError {
  return fileError(code, facts);
}
