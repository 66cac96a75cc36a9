/** Readings that are worked out from several facts and the assumptions of the conversion model. */
import { evaluate, type Quantity } from '../conversion/quantity.ts';
import type { NumberFact } from '../sources/fact.ts';
import { worstGrade } from '../sources/grade.ts';
import type { KnownReading } from './reading.ts';

type Basis = Pick<NumberFact, 'grade' | 'sources'>;

/** Grade and sources of what rests on these facts and on assumptions: no better than C. */
export function derivedBasis(facts: readonly (Basis | undefined)[]): Basis {
  const used = facts.filter((fact) => fact !== undefined);
  return {
    grade: worstGrade('C', ...used.map(({ grade }) => grade)),
    sources: [...new Set(used.flatMap(({ sources }) => sources))],
  };
}

/** The quantity with its range; the sentence is `code` with `value` and what else it needs. */
export function derivedReading(
  quantity: Quantity,
  facts: readonly (Basis | undefined)[],
  detail: { readonly code: string; readonly facts?: Readonly<Record<string, string | number>> },
): KnownReading {
  const range = evaluate(quantity);
  return {
    known: true,
    ...range,
    ...derivedBasis(facts),
    detail: { code: detail.code, facts: { value: range.value, ...detail.facts } },
    counted: [],
  };
}
