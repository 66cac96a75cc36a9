/** The handlers of the contract's `engine` commands: each validates nothing itself, the contract did. */
import type Database from 'libsql';
import { groundAround } from '../core/layers/ground-around.ts';
import { findPlaces } from '../core/layers/find-places.ts';
import type { engine as contract, Handlers, IpcError, WorkspaceId } from '../core/ipc/contract.ts';
import { err, ok, type Result } from '../core/lib/result.ts';
import type { EngineContext } from './engine-context.ts';
import { once } from './engine-data.ts';
import { addImports } from './jobs/add-imports.ts';
import { replaceLayer } from './jobs/replace-layer.ts';
import { sampleOf } from './staging/sample-staged.ts';
import type { SitePiece } from './readings/sites-upload.ts';
import { fileError } from './spoken-error.ts';

/** One function a command; one that is missing does not compile. */
export function engineCommands(context: EngineContext): Handlers<typeof contract> {
  const { open, data, staging } = context;
  // Loaded when they are asked for: a command line that imports a file waits for no typesetter and no map service.
  const connect = once(async () => (await import('./connectors/connect-commands.ts')).connectCommands(context));
  const rows = () => import('./layers/layer-rows.ts');
  const { screening, noise, comments } = context;
  return {
    'readings.sites': ({ workspace, ...piece }) => Promise.resolve(takeSites(context, workspace, piece)),
    'readings.compute': async ({ workspace, document, upload }) => {
      const readings = open.get(workspace)?.readings;
      if (readings === undefined) return err(fileError('workspace-closed'));
      const sites = readings.sites.take(upload);
      if (sites === null) return err(fileError('readings-gone'));
      const packed = await readings.packedOfNewest({ ...document, sites: [...sites] });
      return packed.ok ? ok(readings.parts.keep(upload, packed.value)) : packed;
    },
    'readings.part': ({ workspace, upload, from }) => {
      const part = open.get(workspace)?.readings.parts.at(upload, from) ?? null;
      return Promise.resolve(part === null ? err(fileError('readings-gone')) : ok(part));
    },
    'readings.details': async ({ workspace, sites }) =>
      open.get(workspace)?.readings.details(sites) ?? err(fileError('workspace-closed')),
    'readings.variants': async ({ workspace, sites }) =>
      open.get(workspace)?.readings.variants(sites) ?? err(fileError('workspace-closed')),
    'import.review': ({ import: id, options }) => staging.review(id, options),
    'import.sample': ({ import: id }) => Promise.resolve(sampleOf(staging.ready(id))),
    'import.cancel': async ({ import: id }) => {
      await staging.cancel(id);
      return ok({});
    },
    'import.forget': async ({ import: id }) => {
      await staging.cancel(id);
      await staging.forget(id);
      return ok({});
    },
    'import.add': (order) => addImports(context, order),
    'layer.replace': (order) => replaceLayer(context, order),
    'layer.rows': ({ workspace, ...asked }) =>
      ofTable(context, workspace, async (db) => (await rows()).layerRows(db, asked)),
    'layer.find': ({ workspace, ...asked }) =>
      ofTable(context, workspace, async (db) => (await rows()).findRow(db, asked)),
    'layer.boundaries': ({ workspace, ...asked }) =>
      ofTable(context, workspace, async (db) =>
        (await import('./layers/find-boundaries.ts')).findBoundaries(db, asked),
      ),
    'import.duplicates': async ({ document, import: id }) =>
      (await import('./jobs/find-import-duplicates.ts')).findImportDuplicates(context, { document, id }),
    'attachment.bytes': async ({ workspace, file }) =>
      (await import('./attachments/attach-file.ts')).bytesOfAttachment(open, workspace, file),
    'raster.summary': async (input) => (await import('./jobs/raster-summary.ts')).rasterSummary(context, input),
    'network.hosts': async (input) => (await connect())['network.hosts'](input),
    'network.revoke': async (input) => (await connect())['network.revoke'](input),
    'connect.catalogue': async (input) => (await connect())['connect.catalogue'](input),
    'connect.describe': async (input) => (await connect())['connect.describe'](input),
    'connect.fetch': async (input) => (await connect())['connect.fetch'](input),
    'connect.cancel': async (input) => (await connect())['connect.cancel'](input),
    'connect.overlay': async (input) => (await connect())['connect.overlay'](input),
    'screening.regions': async (input) => (await screening()).commands['screening.regions'](input),
    'screening.start': async (input) => (await screening()).commands['screening.start'](input),
    'screening.score': async (input) => (await screening()).commands['screening.score'](input),
    'screening.row': async (input) => (await screening()).commands['screening.row'](input),
    'screening.cancel': async (input) => (await screening()).commands['screening.cancel'](input),
    'screening.close': async (input) => (await screening()).commands['screening.close'](input),
    'noise.start': async (input) => (await noise()).commands['noise.start'](input),
    'noise.cancel': async (input) => (await noise()).commands['noise.cancel'](input),
    'comments.review': async (input) => (await comments()).commands['comments.review'](input),
    'comments.add': async (input) => (await comments()).commands['comments.add'](input),
    'comments.forget': async (input) => (await comments()).commands['comments.forget'](input),
    'comments.overview': async (input) => (await comments()).commands['comments.overview'](input),
    'comments.rows': async (input) => (await comments()).commands['comments.rows'](input),
    'comments.one': async (input) => (await comments()).commands['comments.one'](input),
    'report.preview': async ({ workspace, ...wanted }) =>
      (await import('./jobs/write-report.ts')).previewReport(context, workspace, wanted),
    'calibration.card': async (asked) =>
      ok((await import('./jobs/card-of-cases.ts')).cardOfCases(asked, await data.gazetteer())),
    'places.around': async ({ position, radiusKm }) => {
      const { outlines, towns } = groundAround(await data.gazetteer(), position, radiusKm);
      return ok({
        outlines: outlines.map((ring) => [...ring]),
        towns: towns.map(({ position: [lon, lat], ...town }) => ({ ...town, position: [lon, lat] })),
      });
    },
    'places.find': async ({ query, limit }) => {
      const gazetteer = await data.gazetteer();
      return ok(
        findPlaces(gazetteer, query, limit).map(({ position: [lon, lat], ...place }) => ({
          ...place,
          position: [lon, lat],
        })),
      );
    },
  };
}

/** Keeps a piece of the sites that the window will ask about. */
function takeSites(
  { open }: EngineContext,
  workspace: WorkspaceId,
  piece: SitePiece,
): Result<Record<string, never>, IpcError> {
  const readings = open.get(workspace)?.readings;
  if (readings === undefined) return err(fileError('workspace-closed'));
  return readings.sites.add(piece)
    ? ok({})
    : err({ code: 'bad-input', message: `readings.sites: piece at ${piece.at}` });
}

/** Asks the table of an open workspace; an answer without a table is an error. */
async function ofTable<T>(
  { open }: EngineContext,
  workspace: WorkspaceId,
  ask: (db: Database.Database) => Promise<T | null>,
): Promise<Result<T, IpcError>> {
  const entry = open.get(workspace);
  if (entry === null) return err(fileError('workspace-closed'));
  const answer = await ask(entry.file.db);
  return answer === null ? err(fileError('no-table')) : ok(answer);
}
