/** Small records for tests: everything unknown, then what a test sets. */
import type { ContestEvent, Instrument, LargeLoadRule, OppositionCase } from '../evidence/evidence.ts';
import type { PublicRecord } from '../evidence/public-record.ts';

const record = { grade: 'B' as const, sources: ['s-news'], layerId: null };

/** A moratorium in force in Hood County, Texas, that states its uses. */
export function exampleInstrument(known: Partial<Instrument> = {}): Instrument {
  return {
    ...record,
    id: 'i-1',
    title: 'Data center moratorium',
    kind: 'moratorium',
    recordedStatus: 'active',
    jurisdiction: 'Hood County',
    level: 'county',
    county: 'Hood',
    state: 'TX',
    country: 'US',
    position: null,
    enacted: '2026-03-01',
    durationDays: 365,
    expires: null,
    uses: ['ai-hosting'],
    minMW: null,
    boundary: null,
    definition: '',
    clause: null,
    vesting: null,
    ...known,
  };
}

/** Two rows of an imported list, of far counties of a state: where they are in the document, the whole state was searched. */
export function exampleListRows(state = 'Texas', layerId = 'layer-moratoria'): readonly Instrument[] {
  return ['Loving', 'Kenedy'].map((county) =>
    exampleInstrument({ id: `row-${state}-${county}`, jurisdiction: county, county, state, layerId }),
  );
}

/** A project blocked on 1 March 2026 at the position of the example site. */
export function exampleCase(known: Partial<OppositionCase> = {}): OppositionCase {
  return {
    ...record,
    id: 'c-1',
    project: 'Project',
    place: null,
    county: null,
    state: null,
    country: 'US',
    position: [-97.5, 32.5],
    precisionKm: 0,
    mw: null,
    decided: '2026-03-01',
    outcome: 'blocked',
    detail: '',
    drivers: [],
    projectType: null,
    siteId: null,
    ...known,
  };
}

/** A contest event on the as-of day at the position of the example site. */
export function exampleEvent(known: Partial<ContestEvent> = {}): ContestEvent {
  return {
    ...record,
    id: 'e-1',
    title: 'Hearing',
    date: '2026-08-31',
    position: [-97.5, 32.5],
    precisionKm: 0,
    ...known,
  };
}

/** An open petition of an organisation against the conversion of the example site, a month before the as-of day. */
export function exampleRecord(known: Partial<PublicRecord> = {}): PublicRecord {
  return {
    ...record,
    id: 'p-1',
    kind: 'petition',
    title: 'Petition',
    claim: '',
    stance: 'opposition',
    status: 'open',
    raisedBy: 'Neighbours for Quiet',
    era: 'hosting',
    date: '2026-07-31',
    observed: null,
    expires: null,
    signatures: null,
    siteId: 'site-a',
    place: null,
    county: null,
    state: null,
    country: null,
    position: null,
    precisionKm: null,
    factor: null,
    answers: [],
    judgement: null,
    ...known,
  };
}

/** Texas SB 6 as the rule table has it. */
export function exampleRule(known: Partial<LargeLoadRule> = {}): LargeLoadRule {
  return {
    id: 'r-sb6',
    name: 'SB 6',
    country: 'US',
    state: 'Texas',
    gridRegion: 'ERCOT',
    utility: null,
    thresholdMW: 75,
    comparison: 'at-least',
    onlyIfExpanded: false,
    duty: 'study fee',
    effective: null,
    grade: 'B',
    sources: ['s-rule'],
    ...known,
  };
}
