/**
 * The noisy machines of a site as mined and as hosted, by the default levels, with what had to be assumed.
 *
 * A load that is not known stays so: that state has no machines, and says why. What is recorded of their sound power, of
 * walls and of enclosures takes the place of defaults. All machines stand at the position on record; the engine spreads
 * them over the parcel where a layer holds one.
 */
import { enteredPower, moved, type EnteredPower } from './entered-power.ts';
import { QUIETER_BY } from './mitigation-effects.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { plannedSite } from './planned-site.ts';
import { evaluate, type DeltaValue, type Quantity } from './quantity.ts';
import { hostedGross, miningLoad } from './site-loads.ts';
import type { Cooling } from '../sites/class-facts.ts';
import type { Site } from '../sites/site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import type { SoundMachine } from '../sites/sound-power-facts.ts';
import type { NumberFact } from '../sources/fact.ts';
import type { Screen } from '../noise/barrier.ts';
import type { DefaultKind } from '../noise/default-spectra.ts';
import type { LevelRange } from '../noise/level-range.ts';
import { soundPowerDba, type NoiseSource, type SoundPower } from '../noise/noise-source.ts';
import { perOctave } from '../noise/octave-bands.ts';
import { sourcesOfLoad, type CoolingKind } from '../noise/sources-of-load.ts';

/** Measures that make the machines of the plan quieter. */
export type QuietMeasure = keyof typeof QUIETER_BY;
const QUIET_MEASURES = Object.keys(QUIETER_BY) as readonly QuietMeasure[];

export type SourcesOfState = {
  readonly sources: readonly NoiseSource[];
  /** Why there are none: the load is not known, or it is 0; null where there are. */
  readonly silence: 'load-not-known' | 'no-load' | null;
  readonly cooling: CoolingKind;
  /** True where the record does not say how the site is cooled. */
  readonly isCoolingAssumed: boolean;
  /** How many generators are tried at the same time; null where it is not known whether there are any. */
  readonly generators: number | null;
  readonly measures: readonly QuietMeasure[];
  /** Sound power of each kind, all machines of it together (a generator: one), and whether it was entered. */
  readonly machines: readonly MachinePower[];
  /** The wall on all sides of the machines, m; null where none is on record or it is not known how far off it stands. */
  readonly wall: Screen | null;
  /** True where a wall is on record and not how far off it stands: it is left out. */
  readonly isWallLeftOut: boolean;
};

export type MachinePower = {
  readonly kind: DefaultKind;
  readonly basis: SoundPower['basis'];
  /** dBA re 1 pW, before enclosures and walls. */
  readonly lwaDb: LevelRange;
  /** Octaves on record, of 8; fewer than all are not used. */
  readonly octaves: number;
};

/**
 * The machines that each kind of cooling comes down to. Closed loops and wetted coolers give off their heat by dry coolers;
 * halls cooled by outside air are taken as a mine's, because their many fans are. *heuristic*
 */
const KIND_OF_COOLING: Readonly<Record<Cooling, CoolingKind>> = {
  air: 'mine-air',
  dry: 'ai-dry-cooler',
  immersion: 'immersion-dry-cooler',
  'closed-loop': 'ai-dry-cooler',
  adiabatic: 'ai-dry-cooler',
  evaporative: 'evaporative-tower',
};

/** Generators are tried one after the other. *heuristic* */
const TRIED_AT_ONCE = 1;

/** The machines as mined, with air where the cooling of the mine is not known; a mine has no generators. */
export function minedSources(site: Site): SourcesOfState {
  const { minedCooling } = site.facts;
  return sourcesOf(site, miningLoad(site), {
    ...{ name: 'mined', machine: 'mined', generators: 0, measures: [], enclosure: null },
    ...wallOf(site.facts.minedBarrierHeightM, site.facts.minedBarrierDistanceM),
    cooling: KIND_OF_COOLING[minedCooling?.value ?? 'air'],
    isCoolingAssumed: minedCooling === undefined,
  });
}

/** The machines under the chosen plan, with dry coolers where the cooling is not known, made quieter by its measures. */
export function hostedSources(site: Site): SourcesOfState {
  const plan = plannedSite(site);
  const { hostedCooling, generatorCount } = plan.facts;
  const taken = site.scenarios.find(({ id }) => id === site.hostedAs)?.mitigations ?? [];
  return sourcesOf(plan, hostedGross(plan, CONVERSION_DEFAULTS), {
    ...{ name: 'hosted', machine: 'cooling', enclosure: plan.facts.hostedEnclosureDB ?? null },
    ...wallOf(plan.facts.hostedBarrierHeightM, plan.facts.hostedBarrierDistanceM),
    generators: generatorCount === undefined ? null : Math.min(TRIED_AT_ONCE, Math.floor(generatorCount.value)),
    measures: QUIET_MEASURES.filter((id) => taken.includes(id)),
    cooling: KIND_OF_COOLING[hostedCooling?.value ?? 'dry'],
    isCoolingAssumed: hostedCooling === undefined,
  });
}

type Described = {
  readonly name: string;
  readonly machine: SoundMachine;
  /** dB that enclosures take; null where there are none. */
  readonly enclosure: NumberFact | null;
} & Pick<SourcesOfState, 'cooling' | 'isCoolingAssumed' | 'generators' | 'measures' | 'wall' | 'isWallLeftOut'>;

function sourcesOf({ position, facts }: Site, load: Quantity | null, described: Described): SourcesOfState {
  const { name, machine, enclosure, ...state } = described;
  const fans = enteredPower(facts, machine, state.cooling);
  const silent = { ...state, sources: [], machines: [] };
  if (load === null && fans.power === null) return { ...silent, silence: 'load-not-known' };
  // Machines whose power is on record are heard whatever the load; transformers need one.
  const { value, low, high } = load === null ? { value: 1, low: 1, high: 1 } : evaluate(load);
  if (value <= 0) return { ...silent, silence: 'no-load' };
  const made = sourcesOfLoad(
    {
      ...{ name, mw: { low, likely: value, high }, cooling: state.cooling, hasTransformers: load !== null },
      generatorsUnderTest: state.generators ?? 0,
    },
    { kind: 'point', position },
  );
  const generator = enteredPower(facts, 'generator', 'generator');
  const entered = { [state.cooling]: fans, generator };
  const powered = made.map((source) => withPower(source, entered[source.kind] ?? NOT_ENTERED, facts));
  const machines = powered.map((source) => machineOf(source, entered[source.kind] ?? NOT_ENTERED));
  const quiet = powered.map((source) => ({ ...quieter(source, state.measures, enclosure), screen: state.wall }));
  return { ...state, sources: quiet, machines, silence: null };
}

const NOT_ENTERED: EnteredPower = { power: null, octaves: 0 };

/** MW of the generator that the default level stands for. *heuristic*: a usual diesel of a data centre [BG]. */
const USUAL_GENERATOR_MW = 2.5;

/** What is on record, else the default; a generator of another size is louder or quieter by its power. */
function withPower(source: NoiseSource, { power }: EnteredPower, { generatorUnitMW }: SiteFacts): NoiseSource {
  if (power !== null) return { ...source, power };
  if (source.kind !== 'generator' || !generatorUnitMW || generatorUnitMW.value <= 0) return source;
  return { ...source, power: moved(source.power, 10 * Math.log10(generatorUnitMW.value / USUAL_GENERATOR_MW)) };
}

function machineOf(source: NoiseSource, { octaves }: EnteredPower): MachinePower {
  return { kind: source.kind as DefaultKind, basis: source.power.basis, lwaDb: soundPowerDba(source), octaves };
}

/** A wall of no height is none, and one whose place nobody knows cannot be worked out. */
function wallOf(
  height: NumberFact | undefined,
  distance: NumberFact | undefined,
): Pick<SourcesOfState, 'wall' | 'isWallLeftOut'> {
  if (!height || height.value <= 0) return { wall: null, isWallLeftOut: false };
  if (!distance) return { wall: null, isWallLeftOut: true };
  const wall = { heightM: height.value, distanceM: Math.max(LEAST_WALL_M, distance.value), thicknessM: 0 };
  return { wall, isWallLeftOut: false };
}

/** Nearer than this nothing can stand, m. *heuristic* */
const LEAST_WALL_M = 0.5;

/** The likely effect is an insertion loss, the same in each octave; what it may be more or less widens the range. */
function quieter(source: NoiseSource, measures: readonly QuietMeasure[], enclosure: NumberFact | null): NoiseSource {
  const isSlowed = measures.includes('low-speed-fans') && source.kind !== 'transformer' && source.kind !== 'generator';
  const effects: readonly DeltaValue[] = [
    ...(enclosure === null ? [] : [enclosure]),
    ...(isSlowed ? [QUIETER_BY['low-speed-fans']] : []),
  ];
  if (effects.length === 0) return source;
  const sum = (end: 'value' | 'low' | 'high') => effects.reduce((total, effect) => total + effect[end], 0);
  const likely = sum('value');
  const { lowDb, highDb } = source.power;
  return {
    ...source,
    insertionLossDb: [...perOctave(() => likely)],
    power: { ...source.power, lowDb: lowDb - (sum('high') - likely), highDb: highDb + (likely - sum('low')) },
  };
}
