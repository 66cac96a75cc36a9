/** A world for tests that notes which of its parts were looked at, and which parameters. */
import type { World } from './indicator.ts';

export type TracedWorld = {
  readonly world: World;
  /** Parts by the names that `reads` uses; a parameter by its key. */
  readonly touched: ReadonlySet<string>;
};

/** The same world under watch. Each call gives another one, so that no memory of an answer hides a look. */
export function tracedWorld(world: World): TracedWorld {
  const touched = new Set<string>();
  const watched = <T extends object>(target: T, nameOf: (key: string) => string) =>
    new Proxy(target, {
      get: (from, key: string) => {
        touched.add(nameOf(key));
        return from[key as keyof T];
      },
    });
  const searched = new Set(world.searched.map(({ layerId }) => layerId));
  const inner: World = {
    ...world,
    layers: watched(world.layers, (key) => key),
    // The title of a searched layer is part of what was searched.
    sources: watched(world.sources, (id) => (searched.has(id) ? 'searched' : 'sources')),
    parameter: (key) => {
      touched.add(key);
      return world.parameter(key);
    },
    countyAt: (position) => {
      touched.add('gazetteer');
      return world.countyAt(position);
    },
  };
  const silent = new Set(['layers', 'sources', 'parameter', 'countyAt']);
  const outer = new Proxy(inner, {
    get: (from, key: string) => {
      if (!silent.has(key)) touched.add(key);
      return from[key as keyof World];
    },
  });
  return { world: outer, touched };
}
