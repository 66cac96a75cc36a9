import { expect, test } from 'vitest';
import { scoreReadings } from './assess.ts';
import { readSites } from './criteria/read-sites.ts';
import type { ExclusionRule } from './criteria/exclusion.ts';
import { classFactOf, exampleSite } from './sites/example-site.ts';
import { exampleWorld } from './indicators/example-world.ts';
import { exampleWorkspace } from './workspace/example-workspace.ts';
import { assessmentJson } from './exports/assessment-json.ts';
import { scoresCsv } from './exports/scores-csv.ts';
import { scoresGeoJson } from './exports/scores-geojson.ts';

const rule: ExclusionRule = {
  ...{
    id: 'no-rezoning',
    indicator: 'land-use.entitlement',
    when: 'is',
    value: 'rezoning',
    source: 'our board',
    enabled: true,
  },
};
const small = exampleSite({ id: 'small', facts: { entitlement: classFactOf('by-right') } });
const large = exampleSite({ id: 'large', facts: { entitlement: classFactOf('rezoning') } });

function json() {
  const blank = exampleWorkspace({ sites: [small, large] });
  const document = { ...blank, method: { ...blank.method, exclusions: [rule] } };
  const view = { perspective: 'delivery', state: 'hosted' } as const;
  const readings = readSites(exampleWorld(), document.sites);
  const assessment = { ...view, readings, scores: scoreReadings(document, readings, view) };
  return assessmentJson({ document, assessment, seed: 1, stressed: null });
}

test('an excluded site has no score but the rule that says so, in every format', () => {
  const all = json();
  const found = all.sites.find(({ id }) => id === 'large');
  expect(found).toMatchObject({
    score: { point: null, band: 'excluded' },
    rank: null,
    exclusions: [
      { rule: 'no-rezoning', indicator: 'land-use.entitlement', when: 'is', verdict: 'fail', source: 'our board' },
    ],
  });
  expect(all.sites.find(({ id }) => id === 'small')).toMatchObject({ exclusions: [{ verdict: 'pass' }], rank: 1 });
  const line = scoresCsv(all)
    .split('\r\n')
    .find((text) => text.startsWith('large,'));
  expect(line).toContain(',excluded,');
  expect(line).toContain(',no-rezoning,');
  const feature = scoresGeoJson(all).features.find(({ id }) => id === 'large');
  expect(feature?.properties).toMatchObject({ point: null, band: 'excluded', excludedBy: 'no-rezoning' });
});
