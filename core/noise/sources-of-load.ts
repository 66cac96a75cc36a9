/**
 * The sources of a site as it is loaded and cooled: mined or hosted, with generators under test.
 */
import type { LonLat } from '../geo/geodesic.ts';
import { DEFAULT_MACHINES, levelOfAmount, powerAtLevel, type DefaultKind } from './default-spectra.ts';
import { perCase, type LevelRange } from './level-range.ts';
import type { NoiseSource } from './noise-source.ts';
import { spreadOver } from './spread-over.ts';

/** What carries the heat away. */
export type CoolingKind = Exclude<DefaultKind, 'transformer' | 'generator'>;

/** A state of a site. */
export type NoisyLoad = {
  /** Start of the ids of its sources, for example `mined`. */
  readonly name: string;
  /** Gross load in MW; 0 is a site that stands still. */
  readonly mw: LevelRange;
  readonly cooling: CoolingKind;
  /** Whether the transformers of the load are among the sources. */
  readonly hasTransformers: boolean;
  /** How many are tried at the same time; 0 for none. */
  readonly generatorsUnderTest: number;
};

/** Where the machines stand: at one point, or spread over an outline in about so many places. */
export type NoisyPlace =
  | { readonly kind: 'point'; readonly position: LonLat }
  | { readonly kind: 'footprint'; readonly outline: readonly LonLat[]; readonly pieces: number };

type Group = { readonly kind: DefaultKind; readonly amount: LevelRange; readonly runs: NoiseSource['runs'] };

const ALWAYS = { day: true, night: true, generatorTest: true };
const TEST_ONLY = { day: false, night: false, generatorTest: true };

/** The sources of a state by the default levels; a group of machines is shared out evenly over the places. */
export function sourcesOfLoad(load: NoisyLoad, place: NoisyPlace): readonly NoiseSource[] {
  const places = place.kind === 'point' ? [place.position] : spreadOver(place.outline, place.pieces);
  return groupsOf(load).flatMap(({ kind, amount, runs }) => {
    const { heightM, isTonal } = DEFAULT_MACHINES[kind];
    const share = perCase((asked) => amount[asked] / places.length);
    const power = powerAtLevel(kind, levelOfAmount(kind, share));
    return places.map(([lon, lat], i): NoiseSource => ({
      ...{ id: `${load.name}-${kind}-${i + 1}`, kind, position: [lon, lat], heightM, power, runs, isTonal },
      ...{ insertionLossDb: null, screen: null },
    }));
  });
}

function groupsOf({ mw, cooling, hasTransformers, generatorsUnderTest }: NoisyLoad): readonly Group[] {
  const groups: Group[] = [{ kind: cooling, amount: mw, runs: ALWAYS }];
  if (hasTransformers) groups.push({ kind: 'transformer', amount: mw, runs: ALWAYS });
  groups.push({ kind: 'generator', amount: perCase(() => generatorsUnderTest), runs: TEST_ONLY });
  return groups.filter(({ amount }) => amount.likely > 0).map(withoutNothing);
}

/** Least share of the likely load that a low end stands for: -60 dB, where a level has no meaning any more. */
const LEAST_SHARE = 1e-6;

function withoutNothing({ amount, ...group }: Group): Group {
  return { ...group, amount: { ...amount, low: Math.max(amount.low, LEAST_SHARE * amount.likely) } };
}
