/** What the engine reads once from the bundled assets: reference facts, the gazetteer, the ground of report maps. */
import { readGazetteer } from './gazetteer/read-gazetteer.ts';
import { readReference } from './reference/read-reference.ts';
import { readMapGround } from './reports/read-map-ground.ts';

/** Lazy and read once: a command that needs no map never reads one. */
export function engineData(assetsRoot: string) {
  return {
    reference: once(() => readReference(assetsRoot)),
    gazetteer: once(() => readGazetteer(assetsRoot)),
    ground: once(() => readMapGround(assetsRoot)),
  };
}

export type EngineData = ReturnType<typeof engineData>;

/** Runs `read` at the first call and gives the same promise ever after. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => (value ??= read());
}
