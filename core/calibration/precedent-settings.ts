/** The terms and the curve by which the indicator of precedents is tested: the workspace's own, or the defaults. */
import { scaleInUse, type ScaleSettings } from '../criteria/scale-settings.ts';
import type { ValueFunction } from '../curves/value-function.ts';
import { precedents, precedentTerms, type PrecedentTerms } from '../indicators/opposition/precedents.ts';
import { invariant } from '../lib/invariant.ts';

/** `parameters` by `opposition.precedents.NAME`, `scales` by indicator; what is not named keeps its default. */
export function precedentSettings(
  parameters: Readonly<Record<string, number>>,
  scales: ScaleSettings,
): { readonly terms: PrecedentTerms; readonly curve: ValueFunction } {
  const defaults = new Map(
    precedents.parameters.map(({ name, default: value }) => [`${precedents.id}.${name}`, value]),
  );
  const terms = precedentTerms((key) => parameters[key] ?? defaults.get(key) ?? NaN);
  const scale = scaleInUse(precedents, scales);
  invariant(scale.kind === 'curve', 'the indicator of precedents reads a share, which has a curve');
  return { terms, curve: scale.curve };
}
