/**
 * The noisy machines of a site as mined and as hosted, by the default levels, with what had to be assumed.
 *
 * A load that is not known stays so: that state has no machines, and says why. All machines stand at the position on
 * record, because an outline of the site is not.
 */
import { QUIETER_BY } from './mitigation-effects.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { plannedSite } from './planned-site.ts';
import { evaluate, type DeltaValue, type Quantity } from './quantity.ts';
import { hostedGross, miningLoad } from './site-loads.ts';
import type { Cooling } from '../sites/class-facts.ts';
import type { Site } from '../sites/site.ts';
import type { NoiseSource } from '../noise/noise-source.ts';
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
    ...{ name: 'mined', generators: 0, measures: [] },
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
    name: 'hosted',
    generators: generatorCount === undefined ? null : Math.min(TRIED_AT_ONCE, Math.floor(generatorCount.value)),
    measures: QUIET_MEASURES.filter((id) => taken.includes(id)),
    cooling: KIND_OF_COOLING[hostedCooling?.value ?? 'dry'],
    isCoolingAssumed: hostedCooling === undefined,
  });
}

type Described = { readonly name: string } & Pick<
  SourcesOfState,
  'cooling' | 'isCoolingAssumed' | 'generators' | 'measures'
>;

function sourcesOf({ position }: Site, load: Quantity | null, { name, ...state }: Described): SourcesOfState {
  if (load === null) return { ...state, sources: [], silence: 'load-not-known' };
  const { value, low, high } = evaluate(load);
  if (value <= 0) return { ...state, sources: [], silence: 'no-load' };
  const sources = sourcesOfLoad(
    {
      ...{ name, mw: { low, likely: value, high }, cooling: state.cooling, hasTransformers: true },
      generatorsUnderTest: state.generators ?? 0,
    },
    { kind: 'point', position },
  );
  return { ...state, sources: sources.map((source) => quieter(source, state.measures)), silence: null };
}

/** The likely effect is an insertion loss, the same in each octave; what it may be more or less widens the range. */
function quieter(source: NoiseSource, measures: readonly QuietMeasure[]): NoiseSource {
  const effects: readonly DeltaValue[] = measures.filter((id) => actsOn(id, source)).map((id) => QUIETER_BY[id]);
  if (effects.length === 0) return source;
  const sum = (end: keyof DeltaValue) => effects.reduce((total, effect) => total + effect[end], 0);
  const likely = sum('value');
  const { lowDb, highDb } = source.power;
  return {
    ...source,
    insertionLossDb: [...perOctave(() => likely)],
    power: { ...source.power, lowDb: lowDb - (sum('high') - likely), highDb: highDb + (likely - sum('low')) },
  };
}

/** Slow fans are no matter of transformers and generators. */
function actsOn(measure: QuietMeasure, { kind }: NoiseSource): boolean {
  return measure !== 'low-speed-fans' || (kind !== 'transformer' && kind !== 'generator');
}
