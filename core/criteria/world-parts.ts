/**
 * What a reading may rest on, part by part: changing one part asks again only those who read it.
 *
 * A part is a list of layers by role or one member of the world. Its version is a list of values: two versions are the
 * same part when every value is the same one. Layers are values that never change, so the layer itself is its version;
 * records cross from another thread as copies, so theirs is their text.
 */
import type { World, WorldPart } from '../indicators/indicator.ts';
import type { Layers } from '../layers/layer-data.ts';

/** Versions of the parts of one world; `parameters` are asked for key by key. */
export type WorldVersions = ReadonlyMap<string, readonly unknown[]>;

type Member = Exclude<WorldPart, keyof Layers>;

/** A member that is new does not compile before it says how it is compared. */
const VERSION_OF: Readonly<Record<Member, (world: World) => readonly unknown[]>> = {
  asOf: ({ asOf }) => [asOf],
  // Whoever asks for the county of a position, or for places, asks the gazetteer.
  gazetteer: ({ gazetteer }) => [gazetteer],
  emissionFactors: ({ emissionFactors }) => [JSON.stringify(emissionFactors)],
  cases: ({ cases }) => [JSON.stringify(cases)],
  instruments: ({ instruments }) => [JSON.stringify(instruments)],
  events: ({ events }) => [JSON.stringify(events)],
  records: ({ records }) => [JSON.stringify(records)],
  rules: ({ rules }) => [JSON.stringify(rules)],
  sources: ({ sources }) => [JSON.stringify(sources)],
  // With the titles of those layers, which "none found in ..." prints.
  searched: ({ searched, sources }) => [JSON.stringify(searched.map((one) => [one, sources[one.layerId] ?? null]))],
};

/** The versions of every part of a world. */
export function versionsOf(world: World): WorldVersions {
  const layers = Object.entries(world.layers) as readonly (readonly [string, readonly unknown[]])[];
  const members = Object.entries(VERSION_OF).map(([part, versionOf]) => [part, versionOf(world)] as const);
  return new Map([...layers, ...members]);
}

/** The parts that are another one than before; all of them where nothing was before. */
export function changedParts(before: WorldVersions | null, after: WorldVersions): ReadonlySet<string> {
  const changed = [...after].filter(([part, version]) => !isSame(before?.get(part), version));
  return new Set(changed.map(([part]) => part));
}

function isSame(before: readonly unknown[] | undefined, after: readonly unknown[]): boolean {
  return before?.length === after.length && before.every((value, i) => Object.is(value, after[i]));
}
