/** Facts at random for property tests: each absent, or any value its table allows. */
import fc from 'fast-check';
import { CLASS_FACTS, type ClassFactName } from './class-facts.ts';
import { NUMBER_FACTS } from './number-facts.ts';
import { FACT_NAMES, type FactName, type SiteFacts } from './site-facts.ts';

const basis: { grade: 'B'; sources: string[]; date: null; note: string } = {
  grade: 'B',
  sources: ['s1'],
  date: null,
  note: '',
};

/** Any valid fact of this name. */
export function anyFact(name: FactName): fc.Arbitrary<NonNullable<SiteFacts[FactName]>> {
  if (isClass(name)) {
    return fc.constantFrom(...CLASS_FACTS[name].words).map((value) => ({ value, ...basis })) as fc.Arbitrary<
      NonNullable<SiteFacts[FactName]>
    >;
  }
  const { min, max } = NUMBER_FACTS[name];
  const top = Math.min(max, 1000);
  return fc
    .tuple(share, share, share)
    .map((parts) => parts.map((part) => min + part * (top - min)).toSorted((a, b) => a - b))
    .map(([low = 0, value = 0, high = 0]) => ({ value, low, high, ...basis }));
}

/** Facts of which about half are known. */
export function anyFacts(): fc.Arbitrary<SiteFacts> {
  const shape = Object.fromEntries(FACT_NAMES.map((name) => [name, anyFact(name)]));
  return fc.record(shape, { requiredKeys: [] });
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

function isClass(name: FactName): name is ClassFactName {
  return name in CLASS_FACTS;
}
