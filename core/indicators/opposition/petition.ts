/**
 * How many of a place's adults signed against the conversion?
 *
 * Indicator C4: signatures per 1,000 adults. No petition on record is not "nobody signed": unknown.
 */
import type { NumberFact } from '../../sources/fact.ts';
import { worstGrade } from '../../sources/grade.ts';
import { conversionOnly } from '../conversion-only.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'opposition.petition';

export const petition: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery'],
  unit: 'per-1000',
  resolution: 'jurisdiction',
  scale: curveScale(
    [
      [0, 0],
      [10, 40],
      [50, 70],
      [330, 95],
    ],
    'domain/indicators.md C4: in South Annville about a third of adults signed and the plan was withdrawn; heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['opposition.groups'],
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) => conversionOnly(state) ?? readPetition(facts.petitionSignatures, facts.placeAdults),
};

function readPetition(signatures: NumberFact | undefined, adults: NumberFact | undefined): Reading {
  if (!signatures) return unknown('no-petition-documented', 'ask.organisers');
  if (!adults || adults.low <= 0) return unknown('adults-not-recorded', 'ask.census', { signatures: signatures.value });
  const per1000 = (signed: number, of: number) => (1000 * signed) / of;
  return {
    known: true,
    value: per1000(signatures.value, adults.value),
    low: per1000(signatures.low, adults.high),
    high: per1000(signatures.high, adults.low),
    grade: worstGrade(signatures.grade, adults.grade),
    sources: [...new Set([...signatures.sources, ...adults.sources])],
    detail: { code: `${id}.detail`, facts: { signatures: signatures.value, adults: adults.value } },
    counted: [],
  };
}
