import { expect, test } from 'vitest';
import { CLASS_FACTS } from '../../sites/class-facts.ts';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { decidingAuthority } from './deciding-authority.ts';

test('is the recorded authority in both states, unknown without one', () => {
  const site = exampleSite({ facts: { decidingAuthority: classFactOf('local-limited') } });
  for (const state of ['mined', 'hosted'] as const) {
    expect(decidingAuthority.read(site, state, exampleWorld())).toMatchObject({ value: 'local-limited' });
    expect(decidingAuthority.read(exampleSite(), state, exampleWorld())).toMatchObject({
      reason: { code: 'authority-not-recorded' },
    });
  }
});

test('the more who can stop a use, the more risk to its delivery', () => {
  const { scale } = decidingAuthority;
  if (scale.kind !== 'classes') throw new Error('classes');
  const risks = CLASS_FACTS.decidingAuthority.words.map((word) => scale.risks[word] ?? NaN);
  expect(risks).toEqual(risks.toSorted((a, b) => a - b));
  expect(new Set(risks).size).toBe(risks.length);
});
