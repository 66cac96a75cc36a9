import { describe, expect, test } from 'vitest';
import { noiseOfSite } from '../conversion/order-of-site.ts';
import { mapNoise } from '../noise/noise-map.ts';
import { gridOfOrder } from '../noise/noise-order.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import type { Site } from '../sites/site.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { composeNoise } from './compose-noise.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { noiseOfReport } from './noise-of-report.ts';
import type { Block } from './report-document.ts';
import { createWriter } from './writer.ts';

function blocks(site: Site, language: Language = 'en'): readonly Block[] {
  return composeNoise(createWriter(exampleInput({ site, language })));
}

function of<K extends Block['kind']>(all: readonly Block[], kind: K): Extract<Block, { kind: K }>[] {
  return all.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

function sentences(all: readonly Block[]): string {
  return of(all, 'paragraph')
    .map(({ content }) => content.text)
    .join(' ');
}

describe('a site with both loads', () => {
  const site = exampleConversion();
  const all = blocks(site);
  const [figure] = of(all, 'figure');

  test('has a pair of maps marked as a screening, with scale, north and the contours’ levels', () => {
    for (const words of [
      'As mined (screening)',
      'As hosted (screening)',
      '>N<',
      '2 km',
      '1 mi',
      '>40<',
      'WHO guideline 40',
    ])
      expect(figure?.svg, words).toContain(words);
    expect(figure?.caption).toContain('Screening');
    expect(figure?.alt).toMatch(/^Two maps of the noise at night, 3 km each way round Granbury mine/);
    expect(figure?.alt).toMatch(/At or above 40 dBA: (at least )?[\d.]+ square kilometres as mined/);
  });

  test('says how sure it is, and what is not counted', () => {
    expect(sentences(all)).toContain('no measurement');
    expect(sentences(all)).toContain('right to about 3 dB either way');
    expect(JSON.stringify(of(all, 'list'))).toContain('The site is known within 3 km: the bands move with it.');
  });

  test('has the numbers of its bands in a table, the loudest first, with the limits in them', () => {
    const rows = of(all, 'table')[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
    expect(rows).toHaveLength(9);
    expect(rows[0]?.[0]).toBe('70 and more');
    expect(rows.find(([band]) => band === '40–45')?.[4]).toContain('WHO night guideline 40');
    for (const cell of rows.flat()) expect(cell).not.toBe('');
  });

  test('has the areas of the finer map of the app, to a hundredth', () => {
    const { order } = noiseOfSite(site, { period: 'night', case: 'likely' });
    if (order === null) throw new Error('the example has loads');
    const grid = gridOfOrder(order);
    if (!grid.ok) throw new Error(grid.error.code);
    const steps = mapNoise(order, grid.value);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const coarse = noiseOfReport(site).map;
    for (const state of ['mined', 'hosted'] as const)
      step.value[state].bands?.features.forEach(({ properties: { fromDb, areaKm2 } }, i) => {
        const near = coarse?.[state].bands?.features[i]?.properties.areaKm2 ?? NaN;
        // A band smaller than some cells is drawn by few corners.
        expect(Math.abs(near - areaKm2), `${state} ${fromDb}`).toBeLessThan(0.01 * areaKm2 + 0.005);
      });
  });

  test('is the same when it is made again', () => {
    expect(blocks(site)).toEqual(all);
  });
});

test('a load that is not known is hatched, and its areas are not known', () => {
  const all = blocks(exampleSite({ facts: { hostedGrossMW: numberFact(100) } }));
  expect(of(all, 'figure')[0]?.svg).toContain('Load not known: nothing is drawn');
  expect(of(all, 'table')[0]?.rows[3]?.[1]?.text).toBe('not known');
  expect(JSON.stringify(all)).toContain('The mining load is not known: nothing is drawn as mined.');
});

test('where neither load is known one sentence stands in place of the maps', () => {
  const all = blocks(exampleSite());
  expect(of(all, 'figure')).toEqual([]);
  expect(sentences(all)).toBe('Not known: neither the mining load nor the hosted load is on record.');
});

test('where the method does not reach, the reason stands in place of the maps', () => {
  expect(sentences(blocks(exampleConversion({ position: [15.6, 78.2] })))).toContain('75');
});

test.each(LANGUAGES)('every word is there: %s', (language) => {
  expect(JSON.stringify(blocks(exampleConversion(), language))).not.toMatch(/"noise\.|undefined|NaN/);
});

describe('what the record says of noise', () => {
  const { facts } = exampleConversion();
  const site = exampleConversion({
    facts: {
      ...facts,
      ordinanceNightDBA: numberFact(43),
      coolingLwDBA: numberFact(118),
      hostedBarrierHeightM: numberFact(10),
      hostedBarrierDistanceM: numberFact(12),
    },
  });
  const all = blocks(site);

  test('has its own ordinance first in the band that holds it', () => {
    const [table] = of(all, 'table');
    expect(table?.rows.find(([band]) => band?.text === '40–45')?.at(-1)?.text).toMatch(/^Ordinance here, at night 43/);
  });

  test('names the machines, whether each was entered, and the wall', () => {
    const items = of(all, 'list').flatMap((list) => list.items.map(({ text }) => text));
    expect(items).toContainEqual(expect.stringMatching(/^As mined, fans: .* our default\.$/));
    expect(items).toContainEqual(expect.stringMatching(/^As hosted, .*: 118 dBA \(118–118\), as entered\.$/));
    expect(items).toContain('As hosted: a wall 10 m high, 12 m from the machines, on all sides.');
  });
});
