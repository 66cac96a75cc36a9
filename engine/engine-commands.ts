/** The handlers of the contract's `engine` commands: each validates nothing itself, the contract did. */
import { findPlaces } from '../core/layers/find-places.ts';
import type { engine as contract, Handlers } from '../core/ipc/contract.ts';
import { err, ok } from '../core/lib/result.ts';
import type { EngineContext } from './engine-context.ts';
import { addImport, reviewAgain } from './jobs/add-import.ts';
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
    'import.review': ({ import: id, role, columns }) => reviewAgain(context, id, { role, columns }),
    'import.add': (order) => addImport(context, order),
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
