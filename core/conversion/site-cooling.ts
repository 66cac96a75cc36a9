/** What the cooling of a site evaporates: as stated, else what its kind of cooling usually takes. */
import type { Cooling } from '../sites/class-facts.ts';
import type { Site } from '../sites/site.ts';
import type { NumberFact } from '../sources/fact.ts';
import type { DeltaValue } from './quantity.ts';

/**
 * Litres per kWh of IT energy by kind of cooling. Dry or closed 0 to 0.05; evaporative 1.1 (Nvidia) to 1.8 [S, BG]:
 * domain/indicators.md D3. Adiabatic lies between, by how many days are hot: heuristic.
 */
export const USUAL_WUE: Readonly<Record<Cooling, DeltaValue>> = {
  air: { value: 0, low: 0, high: 0.05 },
  dry: { value: 0, low: 0, high: 0.05 },
  immersion: { value: 0, low: 0, high: 0.05 },
  'closed-loop': { value: 0, low: 0, high: 0.05 },
  adiabatic: { value: 0.2, low: 0.05, high: 0.5 },
  evaporative: { value: 1.1, low: 1.1, high: 1.8 },
};

/** Water use effectiveness with what it rests on. */
export type Wue = DeltaValue & Pick<NumberFact, 'grade' | 'sources'> & { readonly isAssumed: boolean };

/** WUE as hosted, litres per kWh of IT; null where neither it nor the kind of cooling is recorded. */
export function hostedWue({ facts: { wueLPerKWh, hostedCooling } }: Site): Wue | null {
  return wueOf(wueLPerKWh, hostedCooling);
}

/** WUE of the mine, litres per kWh of its machines; null where neither it nor the kind of cooling is recorded. */
export function minedWue({ facts: { minedWueLPerKWh, minedCooling } }: Site): Wue | null {
  return wueOf(minedWueLPerKWh, minedCooling);
}

type CoolingFact = NonNullable<Site['facts']['hostedCooling']>;

function wueOf(stated: NumberFact | undefined, cooling: CoolingFact | undefined): Wue | null {
  if (stated) return { ...stated, isAssumed: false };
  // What a kind of cooling usually takes is an assumption, however well the kind is known.
  return cooling ? { ...USUAL_WUE[cooling.value], grade: 'D', sources: cooling.sources, isAssumed: true } : null;
}
