import { expect, test } from 'vitest';
import { CLASS_FACTS } from '../../sites/class-facts.ts';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { benefits } from './benefits.ts';

test('is the recorded agreement; not recorded is unknown, and the mine is not asked', () => {
  const site = exampleSite({ facts: { benefitAgreement: classFactOf('promised') } });
  expect(benefits.read(site, 'hosted', exampleWorld())).toMatchObject({ value: 'promised', sources: ['s-letter'] });
  expect(benefits.read(site, 'mined', exampleWorld())).toMatchObject({ reason: { code: 'conversion-only' } });
  expect(benefits.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({
    reason: { code: 'benefits-not-recorded' },
  });
});

test('what can be enforced is less risk than what is promised', () => {
  const { scale } = benefits;
  if (scale.kind !== 'classes') throw new Error('classes');
  const risks = CLASS_FACTS.benefitAgreement.words.map((word) => scale.risks[word] ?? NaN);
  expect(risks).toEqual(risks.toSorted((a, b) => a - b));
});
