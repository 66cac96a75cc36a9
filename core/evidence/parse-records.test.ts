import { describe, expect, test } from 'vitest';
import { mapColumns } from '../layers/columns.ts';
import { emptyProperties, type Cell } from '../layers/imported-feature.ts';
import { parseRecords } from './parse-records.ts';

const FILE = { fileName: 'records.csv', sha256: 'cd'.repeat(32), layerId: 'layer-a' };

const ROW: Readonly<Record<string, Cell>> = {
  kind: 'petition',
  title: 'Stop the hall',
  claim: 'No more noise',
  stance: 'opposition',
  status: 'open',
  raised_by: 'Neighbours for Quiet',
  raised_by_kind: 'organisation',
  era: 'hosting',
  date: '2026-03-04',
  observed: '2026-05',
  expires: '',
  signatures: '1200',
  site: 'site-a',
  place: 'Granbury',
  county: 'Hood',
  state: 'TX',
  precision: 'place',
  source: 'Hood County News',
  publisher: 'HCN',
  url: 'https://example.org/petition',
  grade: 'B',
};

function records(...rows: Readonly<Record<string, Cell>>[]) {
  const mapping = mapColumns([...Object.keys(ROW), 'judgement'], 'records', {});
  if (!mapping.ok) throw new Error(mapping.error.code);
  const features = rows.map((cells, index) => {
    return { row: index + 2, id: null, geometry: null, properties: Object.assign(emptyProperties(), ROW, cells) };
  });
  return parseRecords(features, mapping.value, FILE);
}

test('a row becomes a record with one source of its own', () => {
  const { records: read, sources, findings } = records({});
  expect(findings).toEqual([]);
  expect(read).toMatchObject([
    {
      ...{ kind: 'petition', title: 'Stop the hall', claim: 'No more noise', stance: 'opposition', status: 'open' },
      ...{ raisedBy: 'Neighbours for Quiet', era: 'hosting', date: '2026-03-04', observed: '2026-05', expires: null },
      ...{ signatures: 1200, siteId: 'site-a', place: 'Granbury', county: 'Hood', state: 'Texas', country: 'US' },
      ...{ grade: 'B', judgement: null, layerId: 'layer-a', factor: null, answers: [] },
    },
  ]);
  const [cited] = sources.filter(({ url }) => url === 'https://example.org/petition');
  expect(cited).toMatchObject({ title: 'Hood County News', publisher: 'HCN' });
  expect(read[0]?.sources).toEqual([cited?.id]);
});

describe('what is needed', () => {
  const without = { source: '', publisher: '', url: '' };
  test('a row without a source and without a judgement is left out and reported', () => {
    const { records: read, findings } = records(without, {});
    expect(read.length).toBe(1);
    expect(findings).toMatchObject([{ code: 'record-source-missing', count: 1, rows: [2] }]);
  });

  test('a judgement alone will do, and is no source', () => {
    const { records: read } = records({ ...without, judgement: 'Heard at the hearing' });
    expect(read).toMatchObject([{ sources: [], judgement: 'Heard at the hearing' }]);
  });

  test('an address alone is a source', () => {
    const { records: read } = records({ source: '', publisher: '' });
    expect(read[0]?.sources.length).toBe(1);
  });

  test('a row without a known kind is left out', () => {
    const codes = records({ kind: 'rumour' }).findings.map(({ code }) => code);
    expect(codes).toEqual(['word-unknown', 'record-kind-missing']);
  });
});

test.each([
  ['', null],
  ['person', null],
  ['resident', null],
  ['organisation', 'Neighbours for Quiet'],
  ['public_body', 'Neighbours for Quiet'],
])('raised by, of the kind "%s": %s', (kind, kept) => {
  const { records: read, findings } = records({ raised_by_kind: kind });
  expect(read[0]?.raisedBy).toBe(kept);
  expect(findings.map(({ code }) => code)).toEqual(kept === null ? ['raised-by-left-out'] : []);
});

test('support is read by the same rules as opposition', () => {
  const [against, support] = ['opposition', 'support'].map((stance) => records({ stance }).records[0]);
  expect({ ...against, stance: 'support' }).toEqual(support);
});
