/**
 * Global sensitivity: how much of the variance of a result is due to each input, alone (S_i) and with all its
 * interactions (S_Ti)?
 *
 * Two independent samples A and B of all inputs; A_B^(i) is A with input i taken from B.
 *   S_i  = 1 - sum (f(B) - f(A_B^(i)))^2 / (2 N V)      S_Ti = sum (f(A) - f(A_B^(i)))^2 / (2 N V)
 * Source: Jansen, Computer Physics Communications 117 (1999); Saltelli et al., same journal 181 (2010), table 2.
 */

export type SobolIndex = { readonly first: number; readonly total: number };

export type SobolOptions = {
  /** Inputs of the model. */
  readonly inputs: number;
  /** Base samples; the model is run (inputs + 2) times as often. */
  readonly samples: number;
  /** A fresh, independent value of input `i`; asked for each sample of A, then of B. */
  readonly draw: (input: number) => number;
  /** The result for the values of all inputs; must not keep the array. */
  readonly model: (values: Float64Array) => number;
};

/**
 * One index pair an input; yields the share done, 0-1, after each input. All 0 when the result never varies. An
 * estimate of an index near 0 may come out slightly below it.
 */
export function* sobolIndices(options: SobolOptions): Generator<number, readonly SobolIndex[]> {
  const { inputs, samples, model } = options;
  const [a, b] = [matrixOf(options), matrixOf(options)];
  const row = (matrix: Float64Array, sample: number) => matrix.slice(sample * inputs, (sample + 1) * inputs);
  const ofA = Float64Array.from({ length: samples }, (_, sample) => model(row(a, sample)));
  const ofB = Float64Array.from({ length: samples }, (_, sample) => model(row(b, sample)));
  const variance = varianceOf(ofA, ofB);
  const indices: SobolIndex[] = [];
  for (let input = 0; input < inputs; input += 1) {
    let [towardsB, awayFromA] = [0, 0];
    for (let sample = 0; sample < samples; sample += 1) {
      const mixed = row(a, sample);
      mixed[input] = b[sample * inputs + input] ?? 0;
      const result = model(mixed);
      towardsB += ((ofB[sample] ?? 0) - result) ** 2;
      awayFromA += ((ofA[sample] ?? 0) - result) ** 2;
    }
    const scale = 2 * samples * variance;
    indices.push(variance > 0 ? { first: 1 - towardsB / scale, total: awayFromA / scale } : { first: 0, total: 0 });
    yield (input + 1) / inputs;
  }
  return indices;
}

function matrixOf({ inputs, samples, draw }: SobolOptions): Float64Array {
  return Float64Array.from({ length: inputs * samples }, (_, cell) => draw(cell % inputs));
}

function varianceOf(...samples: readonly Float64Array[]): number {
  const count = samples.reduce((sum, { length }) => sum + length, 0);
  const mean = samples.reduce((sum, values) => sum + values.reduce((all, value) => all + value, 0), 0) / count;
  return samples.reduce((sum, values) => sum + values.reduce((all, value) => all + (value - mean) ** 2, 0), 0) / count;
}
