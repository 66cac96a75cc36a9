/**
 * Powers with one exponent, remembered: shares of weight repeat from site to site, and a power costs ten times a look.
 *
 * A table in which each number has one place, the last one there stays: what it gives is the very power, found or made.
 */

/** Places of the table: some thousand shares for a catalogue of fifty criteria. *heuristic* */
const PLACES_BITS = 12;
/** Knuth's multiplicative hash: 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

/** x to the power of a fixed exponent, for x in [0, 1]. */
export class FixedPower {
  readonly exponent: number;
  private readonly bases = new Float64Array(2 ** PLACES_BITS).fill(NaN);
  private readonly powers = new Float64Array(2 ** PLACES_BITS);
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);

  constructor(exponent: number) {
    this.exponent = exponent;
  }

  of(base: number): number {
    this.number[0] = base;
    const mixed = Math.imul((this.halves[0] ?? 0) ^ (this.halves[1] ?? 0), SPREAD);
    const place = mixed >>> (32 - PLACES_BITS);
    if (this.bases[place] === base) return this.powers[place] ?? NaN;
    const power = base ** this.exponent;
    this.bases[place] = base;
    this.powers[place] = power;
    return power;
  }
}
