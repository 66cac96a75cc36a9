/** siteshift fetch: a layer of a service, or a file by its address, into a workspace. Asks only hosts that were named. */
import type { ConnectRequest, ServiceDescription, ServiceLayer } from '../../../core/connect/service.ts';
import { engine as engineContract, type Opened } from '../../../core/ipc/contract.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../../core/layers/import-review.ts';
import { say } from '../../../core/text/say.ts';
import type { Engine } from '../../create-engine.ts';
import { crsSentences } from '../crs-sentences.ts';
import type { FetchOptions } from '../fetch-options.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { complainOf, exitOf } from '../review-output.ts';

/** Saves the workspace only after everything came and was reviewed; on any refusal it stays as it was. */
export async function runFetch(engine: Engine, options: FetchOptions, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(options.workspace);
  if (!opened.ok) return refuse(output, opened.error);
  for (const host of options.hosts) await engine.allowHost(host);
  const described = await engine.commands['connect.describe']({ task: 'fetch', address: options.address });
  if (!described.ok) return refuse(output, described.error);
  const service = engineContract['connect.describe'].output.parse(described.value);
  const layer = chosenLayer(service, options.layer);
  if (layer === null) {
    output.complain(`siteshift: choose a layer with --layer. ${service.title} has:`);
    for (const { id, title, gives } of service.layers) output.complain(`  ${id}  ${title} (${gives})`);
    return 2;
  }
  const { kind, address } = service;
  const { box, where } = options;
  const request: ConnectRequest = { kind, address, layer: layer.id, box, where, source: null };
  const order: Order = { request, layer, options, opened: opened.value };
  return layer.gives === 'rows' ? fetchRows(engine, order, output) : addPictures(engine, order, output);
}

type Order = {
  readonly request: ConnectRequest;
  readonly layer: ServiceLayer;
  readonly options: FetchOptions;
  readonly opened: Opened;
};

function chosenLayer({ layers }: ServiceDescription, wanted: string | null): ServiceLayer | null {
  if (wanted !== null) return layers.find(({ id, title }) => id === wanted || title === wanted) ?? null;
  return layers.length === 1 ? (layers[0] ?? null) : null;
}

async function fetchRows(engine: Engine, { request, options, opened }: Order, output: Output): Promise<ExitCode> {
  const { workspace, document } = opened;
  const pending = await engine.commands['connect.fetch']({ task: 'fetch', request });
  if (!pending.ok) return refuse(output, pending.error);
  const { import: id } = engineContract['connect.fetch'].output.parse(pending.value);
  const reading = { ...DEFAULT_REVIEW_OPTIONS, role: options.role };
  const reviewed = await engine.commands['import.review']({ import: id, options: reading });
  if (!reviewed.ok) return refuse(output, reviewed.error);
  const review = reviewed.value;
  if (review.crsBasis === 'unknown') {
    for (const line of crsSentences(review)) output.complain(line);
    return 2;
  }
  const { fileName, provenance } = review;
  const name = options.layerName ?? fileName;
  const added = await engine.commands['import.add']({ workspace, document, files: [{ import: id, name, provenance }] });
  if (!added.ok) return refuse(output, added.error);
  const saved = await engine.saveWorkspace(workspace, added.value.document, null);
  if (!saved.ok) return refuse(output, saved.error);
  const info = added.value.document.layers.find((one) => one.id === added.value.added[0]?.layer);
  const { role = 'overlay', rowsUsed: used = 0, rowsGiven: given = 0 } = info ?? {};
  output.print(`${say('en', 'files', 'imported', { fileName, role, used, given })}\n`);
  complainOf(output, review);
  return exitOf([review]);
}

async function addPictures(engine: Engine, { request, layer, options, opened }: Order, output: Output) {
  const { workspace, document } = opened;
  const name = options.layerName ?? layer.title;
  const added = await engine.commands['connect.overlay']({ task: 'fetch', workspace, document, request, name });
  if (!added.ok) return refuse(output, added.error);
  const saved = await engine.saveWorkspace(workspace, added.value.document, null);
  if (!saved.ok) return refuse(output, saved.error);
  output.print(`${say('en', 'files', 'overlay-added', { name })}\n`);
  return 0;
}
