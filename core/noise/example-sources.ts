/** For tests and benches: machines of known kinds and levels round a centre. */
import { DEFAULT_MACHINES, powerAtLevel, type DefaultKind } from './default-spectra.ts';
import { localMetres, type Metres } from './local-metres.ts';
import type { NoiseOrder } from './noise-order.ts';
import type { NoiseSource } from './noise-source.ts';
import { DEFAULT_PROPAGATION } from './propagation.ts';

/** Middle of every example, Hood County in Texas. */
export const EXAMPLE_CENTRE: readonly [number, number] = [-97.8, 32.4];

/** A source `at` metres east and north of the centre, with `lwa` dBA of sound power and no range; always running. */
export function exampleSource(kind: DefaultKind, at: Metres, lwa: number): NoiseSource {
  const [lon, lat] = localMetres(EXAMPLE_CENTRE).toLonLat(at);
  const { heightM, isTonal } = DEFAULT_MACHINES[kind];
  return {
    ...{ id: `${kind}-${at[0]}-${at[1]}`, kind, position: [lon, lat], heightM, isTonal },
    ...{ insertionLossDb: null, screen: null, runs: { day: true, night: true, generatorTest: true } },
    power: powerAtLevel(kind, { low: lwa, likely: lwa, high: lwa }),
  };
}

/** An order for 2 by 2 km in cells of 50 m by night, with no receptors; `changes` take the place of its parts. */
export function exampleOrder(changes: Partial<NoiseOrder> = {}): NoiseOrder {
  return {
    mined: [exampleSource('mine-air', [0, 0], 121)],
    hosted: [exampleSource('ai-dry-cooler', [0, 0], 115)],
    ...{ period: 'night', case: 'likely', weighting: 'A', propagation: DEFAULT_PROPAGATION },
    ...{ centre: [...EXAMPLE_CENTRE], widthM: 2_000, heightM: 2_000, cellM: 50 },
    ...{ levelsDb: [40, 45, 50, 55], receptors: [] },
    ...changes,
  };
}
