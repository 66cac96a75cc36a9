import { expect, test } from 'vitest';
import { INDICATORS } from '../indicators/registry.ts';
import { Source } from '../sources/source.ts';
import { LANGUAGES } from '../text/languages.ts';
import { CATALOGUES } from '../text/say.ts';
import { CONDITION_EXAMPLES, lackingParts } from './condition-examples.ts';

test('every example names a source with an address, and answers a factor that there is', () => {
  const ids = INDICATORS.map(({ id }) => id);
  for (const { source, factor } of CONDITION_EXAMPLES) {
    expect(Source.parse(source).url).toMatch(/^https:/);
    if (factor !== null) expect(ids).toContain(factor);
  }
});

test.each(LANGUAGES)('every example has its sentence and its limit in %s', (language) => {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES.review[language];
  for (const { key } of CONDITION_EXAMPLES) {
    expect(catalogue[`example.${key}.text`]).toMatch(/\S/);
    expect(catalogue[`example.${key}.limit`]).toMatch(/\S/);
  }
});

test('a condition cannot be measured without limit, place and time', () => {
  const whole = { limit: '55 dBA', place: 'at the lot line', recheck: 'twice a year' };
  expect(lackingParts(whole)).toEqual([]);
  expect(lackingParts({ ...whole, place: ' ', recheck: '' })).toEqual(['place', 'recheck']);
});
