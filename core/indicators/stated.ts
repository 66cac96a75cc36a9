/** Readings of what somebody stated, or why there is none: most indicators of a filing are no more than that. */
import type { NumberFact } from '../sources/fact.ts';
import { classReading, numberReading } from './fact-readings.ts';
import { unknown, type Reading } from './reading.ts';

type Basis = Pick<NumberFact, 'grade' | 'sources'>;

/** The indicator that asks, and what it says when nothing is recorded: code of the reason and of whom to ask. */
export type Asked = { readonly id: string; readonly reason: string; readonly ask: string };

/** The number of a fact in the indicator's unit; its sentence is `ID.detail` with `value`. */
export function statedNumber(fact: NumberFact | undefined, { id, reason, ask }: Asked): Reading {
  if (!fact) return unknown(reason, ask);
  return numberReading(fact, { code: `${id}.detail`, facts: { value: fact.value } });
}

/** A share of 0-1 as percent. */
export function statedPercent(fact: NumberFact | undefined, asked: Asked): Reading {
  return statedNumber(fact && { ...fact, value: 100 * fact.value, low: 100 * fact.low, high: 100 * fact.high }, asked);
}

/** The word of a fact; its sentence is `ID.detail` with `class`, a plain word. */
export function statedClass(
  fact: (Basis & { readonly value: string }) | undefined,
  { id, reason, ask }: Asked,
): Reading {
  if (!fact) return unknown(reason, ask);
  return classReading(fact.value, fact, { code: `${id}.detail`, facts: { class: plainWord(fact.value) } });
}

/** A class as the catalogue selects it: its branches are plain words. */
export function plainWord(word: string): string {
  return word.replaceAll('-', '_');
}
