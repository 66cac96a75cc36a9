/**
 * How many of a place's adults signed against the conversion?
 *
 * Indicator C4: signatures per 1,000 adults. No petition on record is not "nobody signed": unknown.
 */
import type { PublicRecord } from '../../evidence/public-record.ts';
import type { Site } from '../../sites/site.ts';
import type { NumberFact } from '../../sources/fact.ts';
import { worstGrade } from '../../sources/grade.ts';
import { conversionOnly } from '../conversion-only.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type KnownReading, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { againstConversion, basisOfRecords, recordsOfSite } from './records-of-site.ts';

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
  reads: ['asOf', 'records'],
  read: (site, state, world) => conversionOnly(state) ?? readPetition(site, world),
};

type Signed = Pick<NumberFact, 'value' | 'low' | 'high'> & Pick<KnownReading, 'grade' | 'sources' | 'counted'>;

/** The largest petition on record; at most all of them together, because one person may sign two. */
function signedRecords(records: readonly PublicRecord[]): Signed | null {
  const petitions = records.filter(({ kind, signatures }) => kind === 'petition' && signatures !== null);
  if (petitions.length === 0) return null;
  const counts = petitions.map(({ signatures }) => signatures ?? 0);
  const most = Math.max(...counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { value: most, low: most, high: all, ...basisOfRecords(petitions, ({ signatures }) => signatures) };
}

function readPetition(site: Site, world: World): Reading {
  const { petitionSignatures: fact, placeAdults: adults } = site.facts;
  const recorded = signedRecords(againstConversion(recordsOfSite(site, world)));
  const signatures: Signed | null = fact ? { ...fact, counted: [] } : recorded;
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
    detail: {
      code: `${id}.detail`,
      facts: {
        signatures: signatures.value,
        adults: adults.value,
        from: !fact ? 'records' : recorded ? 'both' : 'fact',
      },
    },
    counted: signatures.counted,
  };
}
