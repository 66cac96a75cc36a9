/**
 * Gamma variates, from which Dirichlet weights are made: g_i ~ Gamma(a_i), w_i = g_i / sum g.
 *
 * Source: Marsaglia & Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000); shapes below 1 by
 * g(a) = g(a + 1) u^(1/a), as there. Normal variates by the polar method of Marsaglia & Bray (1964).
 */
import { invariant } from '../lib/invariant.ts';
import type { SeededRandom } from '../lib/seeded-random.ts';

/** One variate of the given shape (above 0) and scale 1. */
export function gammaVariate(shape: number, random: SeededRandom): number {
  invariant(shape > 0, 'a gamma distribution has a shape above zero');
  if (shape < 1) return gammaVariate(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalVariate(random);
    const root = 1 + c * x;
    // Products: the language lets every engine round powers its own way, and they are slow.
    const v = root * root * root;
    if (v <= 0) continue;
    // 1 - u is never 0, so that its logarithm is finite.
    const u = 1 - random.next();
    // The squeeze of the paper: nine in ten are taken without a logarithm.
    if (u < 1 - 0.0331 * x * x * (x * x)) return d * v;
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normalVariate(random: SeededRandom): number {
  for (;;) {
    const x = 2 * random.next() - 1;
    const y = 2 * random.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
