/** A whole report input for tests: one site with facts, cases and an instrument, and a small square of ground. */
import { NO_COMMENT_REGISTER } from '../comments/comment-register.ts';
import { otherWays } from '../conversion/variants.ts';
import { buildMatrix } from '../criteria/build-matrix.ts';
import { withScales } from '../criteria/scale-settings.ts';
import { readSites } from '../criteria/read-sites.ts';
import { readVariants } from '../criteria/read-variants.ts';
import { exampleCase, exampleInstrument, exampleRule } from '../indicators/example-records.ts';
import { NO_REVIEW } from '../review/review.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import { exampleWorld, gazetteer } from '../indicators/example-world.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Perspective, SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import { METHOD_VERSION } from '../scoring/method-version.ts';
import { scoreMatrix, type SiteScore } from '../scoring/score-matrix.ts';
import type { Site } from '../sites/site.ts';
import type { Source } from '../sources/source.ts';
import type { Language } from '../text/languages.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { DEFAULT_METHOD } from '../workspace/method-settings.ts';
import { SCHEMA_VERSION, type Workspace } from '../workspace/workspace.ts';
import type { MapGround } from './figures/map-ground.ts';
import type { ReportInput } from './report-input.ts';
import { waysOfSite } from './ways.ts';

function source(id: string, date: string | null): Source {
  return {
    id,
    title: `Title of ${id}`,
    publisher: 'County Herald',
    url: `https://example.org/${id}`,
    date,
    retrieved: null,
    licence: null,
  };
}

/** A square of land round the example site, with a lake, a line of each kind and two towns. */
export const EXAMPLE_GROUND: MapGround = {
  land: [square([-97.5, 32.5], 20)],
  lakes: [square([-97.2, 32.7], 0.1)],
  countryLines: [],
  stateLines: [
    {
      type: 'LineString',
      coordinates: [
        [-99, 33],
        [-96, 33],
      ],
    },
  ],
  countyLines: [
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [-98, 32],
          [-98, 33],
        ],
        [
          [-200, 0],
          [-199, 0],
        ],
      ],
    },
  ],
  places: [
    { name: 'Fort Worth', position: [-97.33, 32.75], population: 918_915 },
    { name: 'Granbury', position: [-97.79, 32.44], population: 10_958 },
  ],
  counties: [{ name: 'Hood', position: [-97.8, 32.4], population: 0 }],
  states: [{ name: 'Texas', position: [-98.5, 32], population: 0 }],
  credit: 'Ground of the test',
};

function square([lon, lat]: readonly [number, number], half: number) {
  const [west, south, east, north] = [lon - half, lat - half, lon + half, lat + half];
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}

/** A site of which most is known, in Hood County, Texas. */
export function exampleConversion(known: Partial<Site> = {}): Site {
  return exampleSite({
    name: 'Granbury mine',
    operator: 'Operator',
    precisionKm: 3,
    county: 'Hood',
    state: 'Texas',
    country: 'US',
    gridRegion: 'ERCOT',
    sources: ['s-news'],
    facts: {
      miningMW: numberFact(125),
      hostedGrossMW: numberFact(394, 380, 400),
      serviceMW: numberFact(297),
      zonePeakMW: numberFact(85_000),
      wueLPerKWh: numberFact(0.38, 0.05, 1.1),
      serviceStatus: classFactOf('signed-agreement'),
      grievance: classFactOf('open-suit', '2025'),
    },
    ...known,
  });
}

/** The document of the example: the site, a block and an advance nearby, a pending case, an instrument, a rule. */
export function exampleDocument(site: Site): Workspace {
  return {
    schemaVersion: SCHEMA_VERSION,
    name: 'Example workspace',
    asOf: '2026-08-31',
    sites: [site],
    sources: Object.fromEntries(
      [source('s-letter', '2026-01'), source('s-news', '2025'), source('s-rule', null)].map((one) => [one.id, one]),
    ),
    cases: [
      exampleCase({ id: 'c-1', project: 'North Hall', position: [-97.4, 32.6], detail: 'The council voted no.' }),
      exampleCase({ id: 'c-2', project: 'South Hall', position: [-97.6, 32.2], outcome: 'approved', mw: 60 }),
      exampleCase({ id: 'c-3', project: 'East Hall', position: [-97.1, 32.5], outcome: 'litigation', decided: null }),
      exampleCase({ id: 'c-4', project: 'Unplaced Hall', position: null }),
    ],
    instruments: [exampleInstrument()],
    events: [],
    records: [],
    conflicts: [],
    rules: [exampleRule()],
    layers: [],
    weights: DEFAULT_WEIGHTS,
    weightSets: [],
    activeSet: null,
    method: DEFAULT_METHOD,
    presets: [],
    parameters: {},
    report: { preparedFor: 'Hood County', preparedBy: 'A. Planner', status: 'draft' },
    reportSite: site.id,
    review: NO_REVIEW,
    comments: NO_COMMENT_REGISTER,
  };
}

/** Everything composeReport asks for, with readings and scores really worked out. */
export function exampleInput(
  given: { readonly site?: Site; readonly language?: Language; readonly document?: Partial<Workspace> } = {},
): ReportInput {
  const { site = exampleConversion(), language = 'en' } = given;
  const document = { ...exampleDocument(site), ...given.document };
  const places = gazetteer({ places: [{ name: 'Granbury', at: [-97.52, 32.52], people: 10_958 }] });
  const world = exampleWorld({ document, gazetteer: places });
  const [readings] = readSites(world, [site]);
  invariant(readings !== undefined, 'one site gives one set of readings');
  const score = (perspective: Perspective, state: SiteState): SiteScore => {
    const [only] = scoreMatrix(
      buildMatrix([readings], { perspective, state }, document.method),
      document.weights,
      document.method.aggregation,
    );
    invariant(only !== undefined, 'one row gives one score');
    return only;
  };
  return {
    document,
    site,
    readings,
    scores: {
      delivery: { mined: score('delivery', 'mined'), hosted: score('delivery', 'hosted') },
      burden: { mined: score('burden', 'mined'), hosted: score('burden', 'hosted') },
    },
    ranks: { delivery: { ranked: 1, tied: 0 }, burden: { ranked: 1, tied: 0 } },
    correlated: null,
    ways: waysOfSite(site, document, {
      own: readings,
      variants: readVariants(
        world,
        otherWays(site).map((way) => way.site),
      ),
    }),
    indicators: withScales(INDICATORS, document.method.scales),
    comments: null,
    ground: EXAMPLE_GROUND,
    language,
    appVersion: '0.1.0',
    methodVersion: METHOD_VERSION,
    attributions: [{ name: 'Natural Earth', licence: 'Public domain', credit: 'Made with Natural Earth' }],
    documentHash: 'ab'.repeat(32),
  };
}
