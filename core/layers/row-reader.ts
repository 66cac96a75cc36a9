/** Reads the fields of one row through the mapping; what cannot be read is reported and stays unknown. */
import type { Grade } from '../sources/fact.ts';
import type { Source } from '../sources/source.ts';
import type { Position } from '../sites/site.ts';
import type { PartialDate } from '../units/partial-date.ts';
import { type Mapping, plainName } from './columns.ts';
import { readDate } from './date-text.ts';
import type { FindingLog } from './finding-log.ts';
import type { Cell, ImportedFeature } from './imported-feature.ts';
import { readNumber, readText, saysNoValue } from './number-text.ts';
import { fileSource, readSources, type FileBasis } from './row-sources.ts';

export type Range = { readonly min: number; readonly max: number };

export type RowReader = {
  readonly row: number;
  /** True when a column stands for the field, filled or not. */
  readonly has: (field: string) => boolean;
  /** Text of a field; null when absent or empty. */
  readonly text: (field: string) => string | null;
  /** Number of a field within a range; null when absent, reported when it cannot be read or is outside. */
  readonly number: (field: string, range: Range) => number | null;
  readonly date: (field: string) => PartialDate | null;
  /** One of a fixed list of words, whatever its case, spaces and hyphens; null when absent or not one of them (reported). */
  readonly word: <W extends string>(field: string, words: readonly W[]) => W | null;
  readonly position: Position | null;
  /** B when the row says that its source was read, D when it says that nobody did, else C. */
  readonly grade: Grade;
  /** What the row cites, or else the file. */
  readonly sources: readonly Source[];
  /** When the row was true, as far as it says. */
  readonly asOf: PartialDate | null;
};

/** Spellings that mean one of our words. */
const SPELLINGS: Readonly<Record<string, string>> = { energized: 'energised', '2n': 'twon', n1: 'nplus1' };

/** A reader of one row. */
export function createRowReader(
  { row, geometry, properties }: ImportedFeature,
  { mapping, log, file }: { readonly mapping: Mapping; readonly log: FindingLog; readonly file: FileBasis },
): RowReader {
  const column = (field: string) => mapping[field] ?? '';
  const cell = (field: string): Cell => {
    const name = mapping[field];
    return name === undefined ? null : (properties[name] ?? null);
  };
  const text = (field: string) => readText(cell(field));
  const date = (field: string) => {
    const read = readDate(cell(field));
    if (read.ok) return read.value;
    log.report('date-unreadable', row, { column: column(field) });
    return null;
  };
  const asOf = date('sourceDate');
  const cited = readSources(text('source'), asOf);
  return {
    row,
    has: (field) => mapping[field] !== undefined,
    text,
    date,
    number: (field, { min, max }) => {
      const read = readNumber(cell(field));
      if (read === null) return null;
      if (read !== 'unreadable' && read >= min && read <= max) return read;
      log.report(read === 'unreadable' ? 'number-unreadable' : 'number-out-of-range', row, { column: column(field) });
      return null;
    },
    word: (field, words) => {
      const given = text(field);
      if (given === null || saysNoValue(given)) return null;
      const plain = SPELLINGS[plainName(given)] ?? plainName(given);
      const word = words.find((known) => plainName(known) === plain);
      if (word !== undefined) return word;
      log.report('word-unknown', row, { column: column(field), word: given.slice(0, 60), words: words.join(', ') });
      return null;
    },
    position: positionOf(geometry),
    grade: gradeOf(text('evidence')),
    sources: cited.length === 0 ? [fileSource(file)] : cited,
    asOf,
  };
}

function positionOf(geometry: ImportedFeature['geometry']): Position | null {
  if (geometry?.type !== 'Point') return null;
  const [lon, lat] = geometry.coordinates;
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

/** The tags of evidence columns: domain reference, section on evidence tags. */
function gradeOf(evidence: string | null): Grade {
  if (evidence === null) return 'C';
  if (/^read in the cited source$/i.test(evidence)) return 'B';
  return /general knowledge|assumed|heuristic/i.test(evidence) ? 'D' : 'C';
}
