/**
 * Readings of all sites as packed arrays: what crosses to the window and what matrices are built from.
 *
 * Objects for 5,000 sites x 50 indicators take seconds to cross a process boundary, arrays a few milliseconds. Sentences,
 * counted features and sources stay behind; they are asked for site by site.
 * All arrays are row-major, sites x `indicators`, length n * m.
 */
import {
  PERSPECTIVES,
  type GateVerdict,
  type Message,
  type Perspective,
  type Reading,
  type SiteState,
} from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { invariant } from '../lib/invariant.ts';
import { Grade } from '../sources/fact.ts';
import type { SiteReadings } from './site-readings.ts';

export type PackedReadings = {
  readonly siteIds: readonly string[];
  /** Indicator ids, in registry order. */
  readonly indicators: readonly string[];
  /** Words of class readings; cells hold their places here. */
  readonly words: readonly string[];
  /** Why readings are not known and who could tell us, each once. */
  readonly gaps: readonly Gap[];
  readonly states: Readonly<Record<SiteState, PackedState>>;
};

/** `ask` is a code of the catalogue `indicators`. */
export type Gap = { readonly reason: Message; readonly ask: string };

export type PackedState = {
  /** In the indicator's unit, or the place of the word; NaN where the reading is unknown. */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Place of the grade in A, B, C, D; 255 where the reading is unknown. */
  readonly grade: Uint8Array;
  /** 0 where the reading is known, else one more than the place of its gap. */
  readonly gap: Uint32Array;
  readonly gates: Readonly<Record<Perspective, PackedGates>>;
};

export type PackedGates = {
  readonly gates: readonly { readonly id: string; readonly floor: number }[];
  /** Sites x gates, row-major: the place of the verdict in `VERDICTS`. */
  readonly verdicts: Uint8Array;
};

/** Verdicts as packed. */
export const VERDICTS = ['pass', 'fail', 'unknown'] as const satisfies readonly GateVerdict['verdict'][];

const GRADES: readonly Grade[] = Grade.options;
const UNKNOWN_GRADE = 255;
const STATES: readonly SiteState[] = ['mined', 'hosted'];

/** The readings of the sites in their order, packed; every indicator of the registry was read of each. */
export function packReadings(sites: readonly SiteReadings[]): PackedReadings {
  const words = new Numbered<string>((word) => word);
  const gaps = new Numbered<Gap>(({ reason, ask }) => JSON.stringify([ask, reason.code, reason.facts]));
  const [mined, hosted] = STATES.map((state) => packState(sites, state, { words, gaps }));
  invariant(mined !== undefined && hosted !== undefined, 'there are two states');
  return {
    siteIds: sites.map(({ siteId }) => siteId),
    indicators: INDICATORS.map(({ id }) => id),
    words: words.list,
    gaps: gaps.list,
    states: { mined, hosted },
  };
}

/** Column of an indicator in packed readings. */
export function columnOf(packed: PackedReadings, indicator: string): number {
  const column = packed.indicators.indexOf(indicator);
  invariant(column >= 0, `every indicator was read: ${indicator}`);
  return column;
}

/** What was read of one indicator, by site: a number in its unit or a word; null where it is not known. */
export function readColumn(
  packed: PackedReadings,
  state: SiteState,
  indicator: string,
): readonly (number | string | null)[] {
  return cellsOf(packed, packed.states[state].value, indicator);
}

/** The same of any of the arrays, so that the ends of ranges are read alike. */
export function cellsOf(
  packed: PackedReadings,
  cells: Float64Array,
  indicator: string,
): readonly (number | string | null)[] {
  const column = columnOf(packed, indicator);
  // Cells of a class hold places of words.
  const isClass = INDICATORS.find(({ id }) => id === indicator)?.scale.kind === 'classes';
  return packed.siteIds.map((_, row) => {
    const read = cells[row * packed.indicators.length + column] ?? NaN;
    return Number.isNaN(read) ? null : isClass ? (packed.words[read] ?? null) : read;
  });
}

/** The memory behind the arrays, for a thread to hand over without copying. */
export function buffersOf({ states }: PackedReadings): ArrayBuffer[] {
  return Object.values(states).flatMap(({ value, low, high, grade, gap, gates }) =>
    [value, low, high, grade, gap, gates.delivery.verdicts, gates.burden.verdicts].map(({ buffer }) => {
      invariant(buffer instanceof ArrayBuffer, 'packed arrays own their memory');
      return buffer;
    }),
  );
}

type Dictionaries = { readonly words: Numbered<string>; readonly gaps: Numbered<Gap> };

function packState(sites: readonly SiteReadings[], state: SiteState, dictionaries: Dictionaries): PackedState {
  const size = sites.length * INDICATORS.length;
  const packed = {
    value: new Float64Array(size).fill(NaN),
    low: new Float64Array(size).fill(NaN),
    high: new Float64Array(size).fill(NaN),
    grade: new Uint8Array(size).fill(UNKNOWN_GRADE),
    gap: new Uint32Array(size),
  };
  sites.forEach(({ readings }, row) => {
    INDICATORS.forEach(({ id }, column) => {
      const reading = readings[state][id];
      invariant(reading !== undefined, `every indicator was read: ${id}`);
      packCell(packed, row * INDICATORS.length + column, { reading, ...dictionaries });
    });
  });
  const [delivery, burden] = PERSPECTIVES.map((perspective) =>
    packGates(sites.map(({ gates }) => gates[state][perspective])),
  );
  invariant(delivery !== undefined && burden !== undefined, 'there are two perspectives');
  return { ...packed, gates: { delivery, burden } };
}

function packCell(
  { value, low, high, grade, gap }: Omit<PackedState, 'gates'>,
  cell: number,
  { reading, words, gaps }: Dictionaries & { readonly reading: Reading },
): void {
  if (!reading.known) {
    gap[cell] = 1 + gaps.placeOf({ reason: reading.reason, ask: reading.ask });
    return;
  }
  const number = (read: number | string) => (typeof read === 'number' ? read : words.placeOf(read));
  value[cell] = number(reading.value);
  low[cell] = number(reading.low);
  high[cell] = number(reading.high);
  grade[cell] = GRADES.indexOf(reading.grade);
}

function packGates(rows: readonly (readonly GateVerdict[])[]): PackedGates {
  const gates = (rows[0] ?? []).map(({ gate, floor }) => ({ id: gate, floor }));
  return { gates, verdicts: Uint8Array.from(rows.flat(), ({ verdict }) => VERDICTS.indexOf(verdict)) };
}

/** Gives each different thing the next number. */
class Numbered<T> {
  readonly list: T[] = [];
  private readonly places = new Map<string, number>();
  private readonly keyOf: (thing: T) => string;

  constructor(keyOf: (thing: T) => string) {
    this.keyOf = keyOf;
  }

  placeOf(thing: T): number {
    const key = this.keyOf(thing);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(thing) - 1;
  }
}
