import { NO_LAND_USE_RECORD } from '../sites/land-use-record.ts';
import { describe, expect, test } from 'vitest';
import type { OppositionCase } from '../evidence/evidence.ts';
import type { Site } from '../sites/site.ts';
import type { Source } from '../sources/source.ts';
import { BASE_SOURCES, emptyDocument, SAMPLE_AS_OF, sampleDocument } from './reference-document.ts';
import type { Reference } from './reference.ts';
import { Workspace } from './workspace.ts';

function source(id: string): Source {
  return { id, title: id, publisher: 'a paper', url: null, date: null, retrieved: null, licence: null };
}

function site(id: string, country: string, cited: string): Site {
  const fact = { value: 10, low: 10, high: 10, grade: 'C' as const, sources: [`${cited}-fact`], date: null, note: '' };
  return {
    id,
    name: id,
    operator: 'Miner',
    tenant: null,
    position: [0, 0],
    precisionKm: 1,
    positionBasis: '',
    place: null,
    county: null,
    state: null,
    country,
    utility: null,
    gridRegion: null,
    siteClass: null,
    status: null,
    cooling: null,
    yearAnnounced: null,
    landUse: NO_LAND_USE_RECORD,
    scenarios: [],
    hostedAs: null,
    notes: '',
    sources: [cited],
    facts: { miningMW: fact },
  };
}

function decidedCase(id: string, siteId: string): OppositionCase {
  return {
    id,
    grade: 'C',
    sources: ['case-source'],
    layerId: null,
    project: id,
    place: null,
    county: null,
    state: null,
    country: 'US',
    position: null,
    precisionKm: null,
    mw: null,
    decided: null,
    outcome: 'blocked',
    detail: '',
    drivers: [],
    projectType: null,
    siteId,
  };
}

const ids = [
  ...BASE_SOURCES,
  'us',
  'us-fact',
  'ca',
  'ca-fact',
  'no',
  'no-fact',
  'case-source',
  'rule-source',
  'unused',
];
const reference: Reference = {
  sites: [site('site-us', 'US', 'us'), site('site-ca', 'CA', 'ca'), site('site-no', 'NO', 'no')],
  sources: Object.fromEntries(ids.map((id) => [id, source(id)])),
  cases: [decidedCase('of-a-shown-site', 'site-us'), decidedCase('of-a-site-abroad', 'site-no')],
  instruments: [],
  rules: [
    {
      id: 'rule',
      name: 'rule',
      country: 'US',
      state: null,
      gridRegion: null,
      utility: null,
      thresholdMW: 75,
      comparison: 'at-least',
      onlyIfExpanded: true,
      duty: '',
      effective: null,
      grade: 'B',
      sources: ['rule-source'],
    },
  ],
  emissionFactors: [],
  zonePeaks: [],
  attributions: [],
};

describe('the sample', () => {
  const sample = sampleDocument(reference);

  test('is a valid document with a fixed day and the North American sites', () => {
    expect(Workspace.parse(sample)).toEqual(sample);
    expect(sample.asOf).toBe(SAMPLE_AS_OF);
    expect(sample.sites.map(({ id }) => id)).toEqual(['site-us', 'site-ca']);
  });

  test('keeps cases abroad but links none to a site that it does not hold', () => {
    expect(sample.cases.map(({ id, siteId }) => [id, siteId])).toEqual([
      ['of-a-shown-site', 'site-us'],
      ['of-a-site-abroad', null],
    ]);
  });

  test('carries the sources that it cites, those of facts too, and no others', () => {
    expect(Object.keys(sample.sources).sort()).toEqual(
      [...BASE_SOURCES, 'us', 'us-fact', 'ca', 'ca-fact', 'case-source', 'rule-source'].sort(),
    );
  });
});

test('an empty document has rules and the sources of the map, and no sites or cases', () => {
  const empty = emptyDocument(reference, '2026-01-31');
  expect(Workspace.parse(empty)).toEqual(empty);
  expect(empty.asOf).toBe('2026-01-31');
  expect([...empty.sites, ...empty.cases, ...empty.instruments]).toEqual([]);
  expect(empty.rules).toHaveLength(1);
  expect(Object.keys(empty.sources).sort()).toEqual([...BASE_SOURCES, 'rule-source'].sort());
});
