/**
 * MapLibre's worker with two habits that keep thousands of features off the thread of the window: it makes the features of
 * packed sites itself, and it keeps what it fetched. MapLibre sends every file back to the window, which has no use for
 * the base map: copying its cities took a fifth of a second.
 */
import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { invariant } from '../../core/lib/invariant.ts';
import { featuresOf, isPacked } from './packed-sites.ts';

const { worker } = self as unknown as { readonly worker: unknown };
// The import alone would be dropped: MapLibre's package calls itself free of effects.
invariant(worker instanceof MapLibreWorker, 'the import has started the worker of MapLibre');
const { actor } = worker;
const loadData = actor.messageHandlers.LD;

actor.registerMessageHandler('LD', async (mapId, load, abort) => {
  if (isPacked(load.data)) load.data = featuresOf(load.data);
  return { ...(await loadData(mapId, load, abort)), data: undefined };
});
