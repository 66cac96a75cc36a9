import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_KINDS, type PublicRecord } from '../evidence/public-record.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { exampleRecord } from './example-record.ts';
import { columnsOf, FACTOR_OF_KIND, recordsOfSite } from './filed-records.ts';
import { PROGRAM_SETS } from './finding-sets.ts';

const ground = { site: { id: 's-1', position: [-97.5, 32.5] as const, county: 'Hood', state: 'TX' }, county: null };

test('every kind of record speaks to a factor that each set files under a finding', () => {
  const ids = INDICATORS.map(({ id }) => id);
  for (const kind of RECORD_KINDS) {
    expect(ids).toContain(FACTOR_OF_KIND[kind]);
    for (const { findings } of PROGRAM_SETS) expect(Object.values(findings).flat()).toContain(FACTOR_OF_KIND[kind]);
  }
});

describe('records of a site', () => {
  test('are its own, then the county’s, then those nearby, newest first and undated last', () => {
    const records = [
      exampleRecord({ id: 'near', siteId: null, position: [-97.5, 32.6] }),
      exampleRecord({ id: 'county', siteId: null, county: 'Hood', state: 'TX' }),
      exampleRecord({ id: 'undated', date: null }),
      exampleRecord({ id: 'old', date: '2021' }),
      exampleRecord({ id: 'new', date: '2026-08' }),
      exampleRecord({ id: 'elsewhere', siteId: 's-2' }),
    ];
    expect(recordsOfSite(records, ground).map(({ record }) => record.id)).toEqual([
      'new',
      'old',
      'undated',
      'county',
      'near',
    ]);
  });
});

test('with support and opposition exchanged, the two columns are exchanged and nothing else', () => {
  const record = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...RECORD_KINDS),
    stance: fc.constantFrom('support' as const, 'opposition' as const, 'neither' as const),
    date: fc.constantFrom('2024', '2025-06', '2026-01-31', null),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), fc.constantFrom(...RECORD_KINDS), (known, kind) => {
      const records = known.map((fields) => exampleRecord(fields));
      const columns = (all: readonly PublicRecord[]) => {
        const { support, opposition, neither } = columnsOf(recordsOfSite(all, ground), FACTOR_OF_KIND[kind]);
        return [support, opposition, neither].map((column) => column.map((filed) => filed.record.id));
      };
      const [support, opposition, neither] = columns(records);
      expect(columns(records.map(exchanged))).toEqual([opposition, support, neither]);
    }),
  );
});

function exchanged(record: PublicRecord): PublicRecord {
  const other = { support: 'opposition', opposition: 'support', neither: 'neither' } as const;
  return { ...record, stance: other[record.stance] };
}
