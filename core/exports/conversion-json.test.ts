import { describe, expect, test } from 'vitest';
import { readSites } from '../criteria/read-sites.ts';
import { CONVERSION_SECTIONS } from '../conversion/conversion-row.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import { exampleRule } from '../indicators/example-records.ts';
import { exampleWorld } from '../indicators/example-world.ts';
import type { Scenario } from '../sites/scenario.ts';
import type { Site } from '../sites/site.ts';
import { exampleWorkspace } from '../workspace/example-workspace.ts';
import { assessmentJson } from './assessment-json.ts';
import { conversionJson, scoresOfStates } from './conversion-json.ts';
import { scoresGeoJson } from './scores-geojson.ts';

const small: Scenario = {
  id: 'scenario-1',
  name: 'Half, dry',
  facts: { hostedGrossMW: numberFact(100) },
  phases: [],
  mitigations: ['dry-cooling'],
};
const recorded = exampleSite({
  facts: {
    miningMW: numberFact(200),
    hostedGrossMW: numberFact(300),
    serviceMW: numberFact(200),
    zonePeakMW: numberFact(85_000),
  },
  scenarios: [small],
});

function json(site: Site) {
  const document = exampleWorkspace({ sites: [site] });
  const readings = readSites(exampleWorld(), document.sites);
  const { hosted } = scoresOfStates(document, readings, 'delivery');
  const assessment = { perspective: 'delivery', state: 'hosted', readings, scores: hosted } as const;
  return assessmentJson({ document, assessment, seed: 1, stressed: null });
}

function only(site: Site) {
  const [found] = json(site).sites;
  if (found === undefined) throw new Error('one site gives one entry');
  return found;
}

describe('the conversion of a site in JSON', () => {
  test('is that of the record where no scenario is chosen', () => {
    const { conversion } = only(recorded);
    expect([conversion.hostedAs, conversion.measures]).toEqual([null, []]);
    expect(conversion.rows.find(({ key }) => key === 'grossMW')).toMatchObject({
      section: 'load',
      unit: 'MW',
      mined: { value: 200, low: 200, high: 200 },
      hosted: { value: 300 },
      change: { value: 100 },
    });
  });

  test('lists the rules of the place with their margin, crossed or not', () => {
    const inTexas = { ...recorded, state: 'Texas', country: 'US', gridRegion: 'ERCOT' };
    const world = exampleWorld({ document: { rules: [exampleRule()] } });
    const [readings] = readSites(world, [inTexas]);
    const { rows } = conversionJson(inTexas, readings?.deltas ?? []);
    expect(rows.find(({ key }) => key === 'rulesCrossed')).toMatchObject({
      hosted: { value: 1 },
      rules: [
        {
          name: 'SB 6',
          thresholdMW: 75,
          verdict: 'crossed',
          overMW: { mined: { value: 125 }, hosted: { value: 225 } },
        },
      ],
    });
  });

  test('names the scenario and its measures, and follows it', () => {
    const { conversion } = only({ ...recorded, hostedAs: 'scenario-1' });
    expect(conversion.hostedAs).toEqual({ id: 'scenario-1', name: 'Half, dry' });
    expect(conversion.measures).toEqual(['dry-cooling']);
    expect(conversion.rows.find(({ key }) => key === 'grossMW')?.change?.value).toBe(-100);
  });

  test('has the sections in print order, and null where a side is not known', () => {
    const { rows } = only(exampleSite()).conversion;
    const places = rows.map(({ section }) => CONVERSION_SECTIONS.indexOf(section));
    expect([...new Set(places)]).toHaveLength(CONVERSION_SECTIONS.length);
    expect(rows.every(({ mined, hosted, change }) => mined === null && hosted === null && change === null)).toBe(true);
  });

  test('says in sentences what a row assumes, and nothing of a row that is not known', () => {
    const { rows } = only(recorded).conversion;
    expect(rows.find(({ key }) => key === 'peakMW')?.notes.join(' ')).toContain('sheds 95%');
    for (const { mined, hosted, notes } of rows) if (mined === null && hosted === null) expect(notes).toEqual([]);
  });
});

describe('the scores of both states', () => {
  test('stand beside the score, whose numbers stay where they were', () => {
    const { score, states } = only(recorded);
    expect(states.hosted).toEqual(score);
    expect(states.mined).not.toEqual(score);
  });

  test('differ on what is known in both; nothing known in both is no difference, not 0', () => {
    const { change } = only(recorded).states;
    if (change === null) throw new Error('the load is known in both states');
    expect(change.change).toBeCloseTo(change.hosted - change.mined, 6);
    expect(change.coverage).toBeGreaterThan(0);
    expect(only(exampleSite()).states.change).toBeNull();
  });

  test('reach the flat formats', () => {
    const all = json({ ...recorded, hostedAs: 'scenario-1' });
    const [site] = all.sites;
    expect(scoresGeoJson(all).features[0]?.properties).toMatchObject({
      hostedAs: 'Half, dry',
      minedPoint: site?.states.mined.point,
      change: site?.states.change?.change ?? null,
    });
  });
});
