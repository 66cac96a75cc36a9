import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { reusableShare } from './reusable-share.ts';

test.each([
  { share: 0, risk: 95 },
  { share: 0.2, risk: 70 },
  { share: 1, risk: 0 },
])('$share kept is a risk of $risk', ({ share, risk }) => {
  expect(riskOfFacts(reusableShare, { reusableShare: numberFact(share) })).toBeCloseTo(risk, 9);
});

test('as mined all of it is in use', () => {
  expect(reusableShare.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({ value: 100, grade: 'C' });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(reusableShare.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'reuse-not-recorded', facts: {} },
    ask: 'ask.building-design',
  });
});

test('keeping more is never a larger risk', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(reusableShare, { reusableShare: numberFact(one) }),
      );
      expect(more).toBeLessThanOrEqual(less ?? NaN);
    }),
  );
});
