import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import type { Site } from '../../sites/site.ts';
import { petition } from './petition.ts';

const read = (facts: Site['facts']) => petition.read(exampleSite({ facts }), 'hosted', exampleWorld());

test('South Annville: about a third of the adults signed', () => {
  expect(read({ petitionSignatures: numberFact(800), placeAdults: numberFact(2400) })).toMatchObject({
    value: expect.closeTo(333.3, 1) as number,
  });
});

test('no petition on record is not nobody signed; signatures without adults are no share', () => {
  expect(read({})).toMatchObject({ reason: { code: 'no-petition-documented' } });
  expect(read({ petitionSignatures: numberFact(800) })).toMatchObject({
    reason: { code: 'adults-not-recorded', facts: { signatures: 800 } },
  });
  expect(read({ petitionSignatures: numberFact(8), placeAdults: numberFact(0) })).toMatchObject({ known: false });
  expect(petition.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({ reason: { code: 'conversion-only' } });
});

test('more signatures never make a smaller share', () => {
  const count = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 9000 }), (a, b, adults) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)].map((signed) =>
        read({ petitionSignatures: numberFact(signed), placeAdults: numberFact(adults) }),
      );
      if (!few?.known || !many?.known) throw new Error('both are recorded');
      expect(Number(few.value)).toBeLessThanOrEqual(Number(many.value));
    }),
    { numRuns: 100, seed: 5 },
  );
});
