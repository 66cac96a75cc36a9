/** A small public record for tests. */
import type { PublicRecord } from '../evidence/public-record.ts';

/** A petition of an organisation against the hosting at site `s-1`, of 1 March 2026. */
export function exampleRecord(known: Partial<PublicRecord> = {}): PublicRecord {
  return {
    id: 'p-1',
    kind: 'petition',
    title: 'Petition',
    claim: '',
    stance: 'opposition',
    status: null,
    raisedBy: 'Lake Association',
    era: 'hosting',
    date: '2026-03-01',
    observed: null,
    expires: null,
    signatures: null,
    siteId: 's-1',
    place: null,
    county: null,
    state: null,
    country: null,
    position: null,
    precisionKm: null,
    factor: null,
    answers: [],
    grade: 'B',
    sources: ['s-news'],
    judgement: null,
    layerId: null,
    ...known,
  };
}
