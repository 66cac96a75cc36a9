import { expect, test } from 'vitest';
import { CATALOGUES } from '../text/say.ts';
import { BASE_RATES, baseRateInterval } from './base-rates.ts';

test('the published shares stand together with their denominators', () => {
  expect(BASE_RATES.map(({ sharePercent, n, unit }) => [sharePercent, n, unit])).toEqual([
    [31, 88, 'project'],
    [26, 153, 'project'],
    [52, null, 'record'],
    [40, null, 'project'],
    [28, 1258, 'outcome'],
  ]);
});

test('each has its words, its unit, an address and a date', () => {
  const codes = Object.keys(CATALOGUES.report.en);
  for (const { key, unit, address, date } of BASE_RATES) {
    expect(codes).toEqual(expect.arrayContaining([`rate.${key}`, `rate-definition.${key}`, `rate-unit.${unit}`]));
    expect([address, date]).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^20\d\d/)]);
  }
});

test('a share without a denominator has no interval', () => {
  expect(baseRateInterval({ sharePercent: 40, n: null })).toBeNull();
  const interval = baseRateInterval({ sharePercent: 31, n: 88 });
  expect([interval?.low.toFixed(2), interval?.high.toFixed(2)]).toEqual(['0.22', '0.41']);
});
