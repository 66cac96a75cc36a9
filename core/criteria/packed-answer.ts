/**
 * Packed readings as they cross to the window: what is no array as one text, all arrays in one run of bytes that goes in
 * parts.
 *
 * Copying to another process takes some 20 ms a megabyte on the thread that draws, whatever the type (measured), and
 * thousands of small objects longer still. The bytes stay on one machine, so its own order of bytes is kept.
 */
import { PERSPECTIVES, type Perspective, type SiteState } from '../indicators/reading.ts';
import type { PackedReadings, PackedState } from './packed-readings.ts';

export type PackedAnswer = {
  /** JSON of all that is no array. */
  readonly names: string;
  /** How many bytes of arrays there are to fetch. */
  readonly size: number;
};

/** Bytes of a part: some five milliseconds of copying. *heuristic* */
const PART = 256 * 1024;

type Gates = PackedState['gates'][Perspective]['gates'];
type Names = Omit<PackedReadings, 'states'> & {
  readonly gates: Readonly<Record<SiteState, Readonly<Record<Perspective, Gates>>>>;
};

/** Readings to be sent: the answer, and its bytes. */
export function packedAnswer({ states, ...names }: PackedReadings): {
  answer: PackedAnswer;
  bytes: Uint8Array<ArrayBuffer>;
} {
  const gates = { mined: gatesOf(states.mined), hosted: gatesOf(states.hosted) };
  const arrays = arraysOf(states);
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return { answer: { names: JSON.stringify({ ...names, gates } satisfies Names), size: bytes.length }, bytes };
}

/** The part of the bytes that begins at `from`; a copy, so that the rest does not travel with it. */
export function partAt(bytes: Uint8Array<ArrayBuffer>, from: number): Uint8Array<ArrayBuffer> {
  return bytes.slice(from, from + PART);
}

/** The readings that were sent; `bytes` are those of all parts. */
export function readPackedAnswer({ names }: PackedAnswer, bytes: ArrayBuffer): PackedReadings {
  // Written by `packedAnswer` of the same app.
  const { gates, ...rest } = JSON.parse(names) as Names;
  const cells = rest.siteIds.length * rest.indicators.length;
  let at = 0;
  const taken = <T>(make: (start: number) => T, byteLength: number): T => {
    const made = make(at);
    at += byteLength;
    return made;
  };
  const numbers = () => taken((start) => new Float64Array(bytes, start, cells), 8 * cells);
  const wide = { mined: [numbers(), numbers(), numbers()], hosted: [numbers(), numbers(), numbers()] } as const;
  const places = () => taken((start) => new Uint32Array(bytes, start, cells), 4 * cells);
  const gap = { mined: places(), hosted: places() };
  const small = (length: number) => taken((start) => new Uint8Array(bytes, start, length), length);
  const state = (name: SiteState): PackedState => {
    const [value, low, high] = wide[name];
    const grade = small(cells);
    const verdictsOf = (perspective: Perspective) => {
      const list = gates[name][perspective];
      return { gates: list, verdicts: small(list.length * rest.siteIds.length) };
    };
    return {
      value,
      low,
      high,
      gap: gap[name],
      grade,
      gates: { delivery: verdictsOf('delivery'), burden: verdictsOf('burden') },
    };
  };
  return { ...rest, states: { mined: state('mined'), hosted: state('hosted') } };
}

function gatesOf({ gates }: PackedState): Record<Perspective, Gates> {
  return { delivery: gates.delivery.gates, burden: gates.burden.gates };
}

/** Widest numbers first, so that each array begins where its numbers may. */
function arraysOf({ mined, hosted }: PackedReadings['states']): readonly (Float64Array | Uint32Array | Uint8Array)[] {
  const small = ({ grade, gates }: PackedState) => [
    grade,
    ...PERSPECTIVES.map((perspective) => gates[perspective].verdicts),
  ];
  return [
    ...[mined, hosted].flatMap(({ value, low, high }) => [value, low, high]),
    ...[mined.gap, hosted.gap],
    ...[mined, hosted].flatMap(small),
  ];
}
