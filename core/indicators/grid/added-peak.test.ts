import { describe, expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { addedPeakShare } from './added-peak.ts';

/** The 300 MW of domain/conversion-model.md section 3: 255 MW of new peak. */
const facts = { miningMW: numberFact(300), hostedGrossMW: numberFact(300) };

describe('as hosted', () => {
  test('is the share of the utility peak', () => {
    const site = exampleSite({ facts: { ...facts, utilityPeakMW: numberFact(5100), zonePeakMW: numberFact(85_000) } });
    const reading = addedPeakShare.read(site, 'hosted', exampleWorld());
    expect(reading).toMatchObject({ known: true, grade: 'C' });
    expect(reading.known && reading.value).toBeCloseTo(5, 9);
  });

  test('its range is that of the model: curtailment, diversity and contract', () => {
    const site = exampleSite({ facts: { ...facts, utilityPeakMW: numberFact(1000) } });
    const reading = addedPeakShare.read(site, 'hosted', exampleWorld());
    // 300 (0.75) (1 - 0.5) - 300 (1 - 0.6) = -7.5 MW; 300 (1) (1) - 300 (0) = 300 MW
    expect(reading.known && [reading.low, reading.high]).toEqual([expect.closeTo(-0.75, 9), expect.closeTo(30, 9)]);
  });

  test('the only territory that contains the site lends its peak', () => {
    const territories = [
      areaLayer('utility-territories', [boxFeature([-98, 32, -97, 33], { numbers: { peakMW: 2550 } })]),
    ];
    const reading = addedPeakShare.read(exampleSite({ facts }), 'hosted', exampleWorld({ layers: { territories } }));
    expect(reading.known && reading.value).toBeCloseTo(10, 9);
    expect(reading.known && reading.sources).toContain('layer-utility-territories');
  });

  test('of two territories the one that names the utility counts, none without a name', () => {
    const territories = [
      areaLayer('utility-territories', [
        boxFeature([-98, 32, -97, 33], { kind: 'Oncor', numbers: { peakMW: 25_500 } }),
        boxFeature([-98, 32, -97, 33], { kind: 'United Coop', numbers: { peakMW: 255 } }),
      ]),
    ];
    const world = exampleWorld({ layers: { territories } });
    const named = addedPeakShare.read(exampleSite({ facts, utility: 'Oncor Electric Delivery' }), 'hosted', world);
    expect(named.known && named.value).toBeCloseTo(1, 9);
    expect(addedPeakShare.read(exampleSite({ facts }), 'hosted', world).known).toBe(false);
  });

  test('a territory of another utility lends no peak where the layer draws the named one elsewhere', () => {
    const territories = [
      areaLayer('utility-territories', [
        boxFeature([-98, 32, -97, 33], { kind: 'United Coop', numbers: { peakMW: 2550 } }),
        boxFeature([-96, 32, -95, 33], { kind: 'Oncor', numbers: { peakMW: 25_500 } }),
      ]),
    ];
    const world = exampleWorld({ layers: { territories } });
    expect(addedPeakShare.read(exampleSite({ facts, utility: 'Oncor' }), 'hosted', world).known).toBe(false);
    expect(addedPeakShare.read(exampleSite({ facts, utility: 'Entergy' }), 'hosted', world).known).toBe(true);
  });

  test('falls back on the zone', () => {
    const site = exampleSite({ facts: { ...facts, zonePeakMW: numberFact(85_000) } });
    const reading = addedPeakShare.read(site, 'hosted', exampleWorld());
    expect(reading.known && reading.value).toBeCloseTo(0.3, 9);
  });

  test('without a denominator it is unknown and prints the MW', () => {
    const reading = addedPeakShare.read(exampleSite({ facts }), 'hosted', exampleWorld());
    expect(reading).toMatchObject({ known: false, reason: { code: 'no-peak-demand' } });
    expect(!reading.known && reading.reason.facts['addedMW']).toBeCloseTo(255, 9);
  });

  test.each([
    { facts: { miningMW: numberFact(300) }, code: 'hosted-mw-not-recorded' },
    { facts: { criticalItMW: numberFact(300) }, code: 'mining-mw-not-recorded' },
  ])('needs both loads: $code', ({ facts: given, code }) => {
    const site = exampleSite({ facts: { ...given, utilityPeakMW: numberFact(1000) } });
    expect(addedPeakShare.read(site, 'hosted', exampleWorld())).toMatchObject({ known: false, reason: { code } });
  });
});

test('as mined a known load adds nothing', () => {
  expect(addedPeakShare.read(exampleSite({ facts }), 'mined', exampleWorld())).toMatchObject({ value: 0 });
  expect(addedPeakShare.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({ known: false });
});
