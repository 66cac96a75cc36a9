/**
 * Readings of thousands of candidates as packed arrays: what scores need of them and nothing else.
 *
 * Every indicator and gate is asked as for a site of the workspace; sentences, sources and counted lists are let go at
 * once and made again for the few candidates that somebody looks at. As hosted only: a cell has no mine.
 */
import { scaleWords } from './scale-words.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { World } from '../indicators/indicator.ts';
import type { GateVerdict } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { siteAt, type Template } from './template.ts';
import type { Candidates } from './grid-cells.ts';

export type CandidateReadings = {
  readonly count: number;
  /** Row-major, candidates x indicators of the registry; NaN where unknown; a class is its number among the scale's words. */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Row-major, candidates x gates of the registry: 0 pass, 1 cannot be judged, 2 fail. */
  readonly gates: Uint8Array;
};

/** Number of a verdict in `gates`. */
export const VERDICT_NUMBER: Readonly<Record<GateVerdict['verdict'], number>> = { pass: 0, unknown: 1, fail: 2 };

/** Room for the readings of `count` candidates, everything unknown. */
export function emptyReadings(count: number): CandidateReadings {
  const column = () => new Float64Array(count * INDICATORS.length).fill(NaN);
  return {
    count,
    value: column(),
    low: column(),
    high: column(),
    gates: new Uint8Array(count * GATES.length).fill(VERDICT_NUMBER.unknown),
  };
}

/** Reads the candidates `from` up to `to` into their rows. */
export function readCandidates(
  into: CandidateReadings,
  {
    candidates,
    template,
    world,
  }: { readonly candidates: Candidates; readonly template: Template; readonly world: World },
  [from, to]: readonly [from: number, to: number],
): void {
  for (let row = from; row < to; row += 1) {
    const site = siteAt(template, standOf(candidates, row));
    INDICATORS.forEach((indicator, column) => {
      const reading = indicator.read(site, 'hosted', world);
      if (!reading.known) return;
      const words = scaleWords(indicator.scale);
      const number = (read: number | string) => (typeof read === 'number' ? read : words.indexOf(read));
      const cell = row * INDICATORS.length + column;
      into.value[cell] = number(reading.value);
      into.low[cell] = number(reading.low);
      into.high[cell] = number(reading.high);
    });
    GATES.forEach((gate, column) => {
      into.gates[row * GATES.length + column] = VERDICT_NUMBER[gate.judge(site, 'hosted', world).verdict];
    });
  }
}

/** Where a candidate stands, under its own id. */
export function standOf({ ids, positions, precisionKm }: Candidates, row: number) {
  const ring = precisionKm[row] ?? NaN;
  return {
    id: ids[row] ?? String(row),
    position: [positions[row * 2] ?? NaN, positions[row * 2 + 1] ?? NaN] as const,
    precisionKm: Number.isNaN(ring) ? null : ring,
  };
}
