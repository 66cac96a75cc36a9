/**
 * By what right does the operator hold the land, and for how long?
 *
 * Indicator E12. A tenant's lease of the halls cannot outlast the ground lease; Rockdale bought its land to end one. A fact of
 * the place: the same as mined and as hosted. A lease whose years are not recorded is not known. Delivery only: lenders ask for
 * it.
 */
import type { Site } from '../../sites/site.ts';
import type { NumberFact } from '../../sources/fact.ts';
import { worstGrade } from '../../sources/grade.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { classScale } from '../scales.ts';
import { plainWord, statedClass } from '../stated.ts';

const id = 'readiness.site-control';
/** Years of ground lease left: more than a hosting lease runs, and fewer. Heuristic, editable. */
const LONG_YEARS = 20;
const SHORT_YEARS = 10;

export const siteControl: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'class',
  resolution: 'parcel',
  scale: classScale(
    { owned: 0, 'lease-over-20': 15, 'lease-10-to-20': 40, option: 60, 'lease-under-10': 75, none: 95 },
    'domain/indicators.md E12 gives no risks (Rockdale, Clarington); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }) => {
    const asked = { id, reason: 'site-control-not-recorded', ask: 'ask.land-records' };
    return facts.siteControl?.value === 'leased' ? leased(facts) : statedClass(facts.siteControl, asked);
  },
};

function leased({ siteControl, leaseYearsLeft }: Site['facts']): Reading {
  if (!siteControl || !leaseYearsLeft) return unknown('lease-years-not-recorded', 'ask.land-records');
  const { value, low, high } = leaseYearsLeft;
  return {
    known: true,
    value: leaseClass(value),
    low: leaseClass(high),
    high: leaseClass(low),
    ...basisOf(siteControl, leaseYearsLeft),
    detail: { code: `${id}.detail`, facts: { class: plainWord(leaseClass(value)) } },
    counted: [],
  };
}

type Basis = Pick<NumberFact, 'grade' | 'sources'>;

function basisOf(a: Basis, b: Basis): Basis {
  return { grade: worstGrade(a.grade, b.grade), sources: [...new Set([...a.sources, ...b.sources])] };
}

function leaseClass(years: number): string {
  if (years >= LONG_YEARS) return 'lease-over-20';
  return years >= SHORT_YEARS ? 'lease-10-to-20' : 'lease-under-10';
}
