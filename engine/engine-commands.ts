/** The handlers of the contract's `engine` commands: each validates nothing itself, the contract did. */
import { findPlaces } from '../core/layers/find-places.ts';
import type { engine as contract, Handlers } from '../core/ipc/contract.ts';
import { err, ok } from '../core/lib/result.ts';
import type { EngineContext } from './engine-context.ts';
import { reviewAgain } from './jobs/add-import.ts';
import { computeReadings } from './jobs/assess-workspace.ts';
import { previewReport } from './jobs/write-report.ts';
import { drawnFeatures } from './layers/drawn-features.ts';
import { fileError } from './spoken-error.ts';

/** One function a command; one that is missing does not compile. */
export function engineCommands(context: EngineContext): Handlers<typeof contract> {
  const { open, data } = context;
  return {
    'readings.compute': async ({ workspace, document }) => {
      const layers = open.layers(workspace, document);
      return layers === null
        ? err(fileError('workspace-closed'))
        : ok(await computeReadings({ document, layers, data }));
    },
    'import.review': ({ import: id, options }) => reviewAgain(context, id, options),
    'import.sample': missing,
    'import.cancel': missing,
    'import.forget': missing,
    'import.add': missing,
    'layer.replace': missing,
    'layer.rows': missing,
    'layer.find': missing,
    'raster.summary': missing,
    'network.hosts': missing,
    'network.revoke': missing,
    'connect.catalogue': missing,
    'connect.describe': missing,
    'connect.fetch': missing,
    'connect.cancel': missing,
    'connect.overlay': missing,
    'report.preview': ({ workspace, ...wanted }) => previewReport(context, workspace, wanted),
    'layer.features': ({ workspace, layer, box, zoom }) => {
      const entry = open.get(workspace);
      const drawn = entry === null ? null : drawnFeatures(entry.file.db, { layer, box, zoom });
      return Promise.resolve(drawn === null ? err(fileError('workspace-closed')) : ok(drawn));
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

/** Answers of commands whose engine part is not there yet. */
function missing() {
  return Promise.resolve(err({ code: 'not-available', message: 'This is not available.' }));
}
