/** What the engine reads once from the bundled assets: reference facts, the gazetteer, the ground of report maps. */
import { readGazetteer } from './gazetteer/read-gazetteer.ts';
import { readBundled } from './readings/read-bundled.ts';
import { readReference } from './reference/read-reference.ts';
import { readMapGround } from './reports/read-map-ground.ts';

/** Lazy and read once: a command that needs no map never reads one. */
export function engineData(assetsRoot: string) {
  const gazetteer = once(() => readGazetteer(assetsRoot));
  return {
    reference: once(() => readReference(assetsRoot)),
    gazetteer,
    bundled: once(() => readBundled(assetsRoot, gazetteer)),
    ground: once(() => readMapGround(assetsRoot)),
  };
}

export type EngineData = ReturnType<typeof engineData>;

/** Runs `read` at the first call and gives the same promise ever after. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => (value ??= read());
}
