/** Readings that are a fact of the site as it stands. */
import type { NumberFact } from '../sources/fact.ts';
import type { KnownReading, Message } from './reading.ts';

type Basis = Pick<NumberFact, 'grade' | 'sources'>;

/** A number somebody stated, with its range, grade and sources. */
export function numberReading(fact: Pick<NumberFact, 'value' | 'low' | 'high'> & Basis, detail: Message): KnownReading {
  const { value, low, high } = fact;
  return { known: true, value, low, high, ...basisOf(fact), detail, counted: [] };
}

/** A class somebody stated. */
export function classReading(word: string, basis: Basis, detail: Message): KnownReading {
  return { known: true, value: word, low: word, high: word, ...basisOf(basis), detail, counted: [] };
}

function basisOf({ grade, sources }: Basis): Basis {
  return { grade, sources };
}
