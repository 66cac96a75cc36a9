import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleSite } from '../../sites/example-site.ts';
import { composeReport } from '../compose-report.ts';
import { EXAMPLE_GROUND, exampleConversion, exampleInput } from '../example-input.ts';
import { blocksOf } from '../report-document.ts';
import { ALT_TEXT_WORDS, altText } from './drawn-figure.ts';
import { placeLabels } from './map-labels.ts';
import { createMapView, roundLengths } from './map-view.ts';
import { distanceAndDirection, nearbyCases } from './nearby.ts';
import { siteMap } from './site-map.ts';
import { escapeXml } from './svg-text.ts';

const TAG = /<(\/?)([a-zA-Z]+)(?: [\w:-]+="[^"<>]*")*(\/?)>/g;

/** Opening and closing tags match, and no markup hides in text: enough of XML for a drawing made of elements. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(TAG)) {
    if (close === '/' && open.pop() !== name) return false;
    if (close === '' && self === '') open.push(name);
  }
  const text = svg.replace(TAG, '');
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(text);
}

const inputs = {
  'a known site': exampleInput(),
  'a site of which nothing is known': exampleInput({ site: exampleSite({ precisionKm: null }) }),
  'a hostile name': exampleInput({ site: exampleConversion({ name: '"]]> <svg onload="x"> & \u0000\ud800 😀' }) }),
  'a site near the pole': exampleInput({ site: exampleConversion({ position: [15.6, 78.2], country: 'NO' }) }),
  'a site at the antimeridian': exampleInput({ site: exampleConversion({ position: [179.9, -17] }) }),
};

describe.each(Object.entries(inputs))('figures of %s', (_, input) => {
  const figures = blocksOf(composeReport(input), 'figure');

  test('are six drawings that parse, and a pair of noise maps where a load is known within reach of the method', () => {
    const hasNoise = input.site.facts.miningMW !== undefined && input.site.position[1] < 75;
    expect(figures).toHaveLength(hasNoise ? 7 : 6);
    for (const { svg } of figures) expect(isWellFormed(svg)).toBe(true);
  });

  test('hold no number that is none', () => {
    for (const { svg } of figures) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('name only the family that every host bundles', () => {
    for (const { svg } of figures) {
      expect(new Set(Array.from(svg.matchAll(/font-family="([^"]*)"/g), (match) => match[1]))).toEqual(
        new Set(['Noto Sans']),
      );
    }
  });

  test('have an alternative text of a sentence to sixty words', () => {
    for (const { alt } of figures) {
      const words = alt.split(/\s+/).length;
      expect(words).toBeGreaterThan(5);
      expect(words).toBeLessThanOrEqual(ALT_TEXT_WORDS);
    }
  });
});

describe('the site map', () => {
  const options = {
    site: exampleConversion(),
    cases: exampleInput().document.cases,
    ground: EXAMPLE_GROUND,
    asOf: '2026-08-31',
    language: 'en' as const,
    table: 'Cases',
  };

  test('says scale, north, date, projection and source', () => {
    const { svg } = siteMap(options);
    for (const words of ['50 km', '25 mi', '>N<', '31 August 2026', 'WGS 84', 'Ground of the test'])
      expect(svg).toContain(words);
  });

  test('its legend lists only what is drawn, and what is not known', () => {
    const { svg } = siteMap(options);
    expect(svg).toContain('Case pending');
    expect(svg).toContain('Position not known: one case not drawn');
    const without = siteMap({ ...options, cases: [], ground: { ...EXAMPLE_GROUND, lakes: [] } }).svg;
    expect(without).not.toContain('Case pending');
    expect(without).not.toContain('>Water<');
    expect(without).toContain('none found');
  });

  test('draws the ring of the position as wide as the record says', () => {
    const ring = (precisionKm: number | null) =>
      /r="([\d.]+)"[^>]*fill-opacity="0.14"/.exec(
        siteMap({ ...options, site: exampleConversion({ precisionKm }) }).svg,
      )?.[1];
    expect(Number(ring(20))).toBeCloseTo((20 * 330) / 2 / 92, 1);
    expect(siteMap({ ...options, site: exampleConversion({ precisionKm: null }) }).svg).toContain(
      'Precision of the position: not known',
    );
  });

  test('tells the nearest cases with distance and direction in its alternative text', () => {
    expect(siteMap(options).alt).toContain('North Hall: blocked, 15 km north-east.');
  });
});

test('a case counts as near by its distance, and a site is no precedent for itself', () => {
  const site = exampleConversion();
  const { cases } = exampleInput().document;
  expect(nearbyCases(site, cases).map(({ record }) => record.id)).toEqual(['c-1', 'c-2', 'c-3']);
  const own = cases.map((record) => ({ ...record, siteId: site.id }));
  expect(nearbyCases(site, own)).toEqual([]);
});

test('directions have eight names', () => {
  expect(distanceAndDirection([0, 0], [0, 1], 'en')).toBe('111 km north');
  expect(distanceAndDirection([0, 0], [-1, -1], 'en')).toBe('157 km south-west');
});

test('the scale of a view is true: a degree north of the centre is its length in km away', () => {
  const view = createMapView([-97, 33], { width: 400, height: 300, halfHeightKm: 150 });
  const [x, y] = view.project([-97, 34]);
  expect(x).toBeCloseTo(200, 6);
  expect((150 - y) / view.pointsPerKm).toBeCloseTo(111.19, 1);
});

test('a scale bar is round and fits', () => {
  const view = createMapView([0, 45], { width: 400, height: 300, halfHeightKm: 92 });
  expect(roundLengths(view, 110)).toEqual({ km: 50, miles: 25 });
});

test('labels never cover one another', () => {
  const wish = fc.record({
    text: fc.string({ minLength: 1, maxLength: 12 }),
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    size: fc.constant(8),
    offset: fc.constantFrom(0, 4),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const frame = { width: 300, height: 200 };
      const placed = placeLabels(wishes, frame, [[0, 0, 50, 50]]);
      for (const { at } of placed) {
        expect(at[1]).toBeLessThanOrEqual(frame.height);
        expect(at[0]).toBeGreaterThanOrEqual(0);
      }
      const again = placeLabels(placed, frame, []);
      expect(again).toHaveLength(placed.length);
    }),
  );
});

test('alternative text stops at a whole sentence', () => {
  const sentence = `${'word '.repeat(24)}end.`;
  expect(altText([sentence, sentence, sentence])).toBe(`${sentence} ${sentence}`);
});

test('text never becomes markup', () => {
  expect(escapeXml('<a b="c">&\u0001')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\ufffd');
});
