/** The risk of one site in tests: a reading through its scale, in percent as domain/indicators.md prints it. */
import { riskAt } from '../curves/value-function.ts';
import { invariant } from '../lib/invariant.ts';
import type { Site } from '../sites/site.ts';
import { exampleSite } from '../sites/example-site.ts';
import { exampleWorld } from './example-world.ts';
import type { Indicator } from './indicator.ts';

/** Risk in percent as hosted, of a site that has these facts and a world without layers. */
export function riskOfFacts({ scale, read }: Indicator, facts: Site['facts']): number {
  const reading = read(exampleSite({ facts }), 'hosted', exampleWorld());
  invariant(reading.known, 'the facts suffice for a reading');
  return scale.kind === 'curve'
    ? 100 * riskAt(scale.curve, Number(reading.value))
    : 100 * (scale.risks[String(reading.value)] ?? NaN);
}
