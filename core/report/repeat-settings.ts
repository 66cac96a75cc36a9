/** The settings that another person sets the same way: draws, means, scales, exclusions, floors and weights, in words. */
import { GATES } from '../indicators/gates/registry.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Speaker } from './writer.ts';

/** Code of the catalogue `report` for what is set, and its value in words. */
type SettingRow = readonly [code: string, value: string];

/** Decimals of a weight as it was set; more are noise of a slider. Heuristic. */
const WEIGHT_DECIMALS = 4;

/** Settings of the method itself; what was left alone says that it stands at its default. */
export function methodRows(speaker: Speaker, { method }: Workspace): readonly SettingRow[] {
  const { say, tell, language } = speaker;
  const { robustness, exclusions, floors, scales } = method;
  const on = exclusions.filter(({ enabled }) => enabled).length;
  // The registries give the order; an id of a later version changes nothing here and has no name.
  const changedFloors = GATES.flatMap(({ id }) => {
    const floor = floors[id];
    return floor === undefined ? [] : [`${tell(`gate.${id}`)} ${formatNumber(floor, language, 1)}`];
  });
  const changedScales = INDICATORS.filter(({ id }) => scales[id] !== undefined).map(({ id }) => tell(`name.${id}`));
  return [
    ['repeat.means', meansText(speaker, method)],
    ['repeat.scales', orDefaults(speaker, changedScales)],
    ['repeat.exclusions', say('repeat.exclusions-value', { on, off: exclusions.length - on })],
    ['repeat.floors', orDefaults(speaker, changedFloors)],
    [
      'repeat.seed',
      say('repeat.seed-value', {
        draws: formatNumber(robustness.draws, language),
        seed: String(robustness.seed),
        concentration: formatNumber(robustness.concentration, language, 1),
      }),
    ],
    ['repeat.unknowns', say(`repeat.unknowns-${robustness.unknowns}`)],
  ];
}

/** The weights as set, groups before indicators, under their names. */
export function weightRows({ say, tell, language }: Speaker, { weights }: Workspace): readonly SettingRow[] {
  const told = (name: string, weight: number) => `${name} ${formatNumber(weight, language, WEIGHT_DECIMALS)}`;
  return (['delivery', 'burden'] as const).map((perspective): SettingRow => {
    const { groups, indicators } = weights[perspective];
    const parts = [
      ...Object.entries(groups).map(([group, weight]) => told(say(`group.${group}`), weight)),
      ...INDICATORS.flatMap(({ id }) => {
        const weight = indicators[id];
        return weight === undefined ? [] : [told(tell(`short.${id}`), weight)];
      }),
    ];
    return [`repeat.weights-${perspective}`, parts.join('; ')];
  });
}

function orDefaults({ say }: Speaker, changed: readonly string[]): string {
  return changed.length === 0 ? say('repeat.defaults') : changed.join('; ');
}

function meansText({ say, language }: Speaker, { aggregation }: Workspace['method']): string {
  if (aggregation.kind === 'owa') {
    return say('repeat.means-owa', { orness: formatNumber(aggregation.orness, language, 2) });
  }
  const exponents = say('method.power.exponents', {
    inGroup: formatNumber(aggregation.inGroup, language, 1),
    overGroups: formatNumber(aggregation.overGroups, language, 1),
  });
  return say('repeat.means-power', { exponents });
}
