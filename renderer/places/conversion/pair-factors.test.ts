import { expect, test } from 'vitest';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { factorOf } from './pair-factors.ts';

test('every indicator is shown in a perspective that holds it', () => {
  for (const { id, perspectives } of INDICATORS) {
    const factor = factorOf(id);
    expect(factor).toMatchObject({ kind: 'indicator', id });
    if (factor.kind === 'indicator') expect(perspectives).toContain(factor.perspective);
  }
});

test('a choice that is none shows the burden', () => {
  expect(factorOf('burden')).toEqual({ kind: 'score', perspective: 'burden' });
  expect(factorOf('no-such-indicator')).toEqual({ kind: 'score', perspective: 'burden' });
  expect(factorOf('delivery')).toEqual({ kind: 'score', perspective: 'delivery' });
  expect(factorOf('noise')).toEqual({ kind: 'noise' });
});
