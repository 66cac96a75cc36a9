/** What a reader of comments gives: entries as they stand in the file, before it is decided what is kept of their senders. */
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import type { NamedPlace } from '../../core/layers/place-by-name.ts';
import type { Result } from '../../core/lib/result.ts';
import type { SourceFile } from '../importers/reader.ts';

export type RawComment = {
  /** Row, message or part of the file, 1-based. */
  readonly row: number;
  /** Null when there is nothing that can be read. */
  readonly text: string | null;
  readonly number: string | null;
  readonly date: Cell;
  /** Of a person; used to tell senders apart and then forgotten. */
  readonly name: string | null;
  readonly organisation: string | null;
  /** What the file says its author is, in its own words. */
  readonly authorKind: string | null;
  /** An address that one sender has and nobody else: used to tell senders apart and then forgotten. */
  readonly contact: string | null;
  readonly messageId: string | null;
  readonly lat: Cell;
  readonly lon: Cell;
  readonly precisionKm: Cell;
  /** Street and all; only its postal code is used, the rest is forgotten. */
  readonly address: string | null;
  readonly place: NamedPlace;
  readonly isWithheld: boolean;
};

/** The columns of a table and what was made of them. */
export type ReadColumns = {
  readonly names: readonly string[];
  /** Our field -> their column. */
  readonly mapping: Readonly<Record<string, string>>;
};

export type ReadComments = {
  readonly format: string;
  readonly comments: readonly RawComment[];
  /** Absent where the file is no table. */
  readonly columns?: ReadColumns;
};

/** Why a file was refused; with the columns of its table where choosing one of them helps. */
export type CommentRefusal = ImportError & { readonly columns?: readonly string[] };

export type CommentOptions = {
  /** Our field -> their column, for tables; an empty column has the field not read. */
  readonly columns: Readonly<Record<string, string>>;
  /** Sheet of a workbook; null takes the first that is a table. */
  readonly layer: string | null;
  readonly headerRow: number | null;
  /** Takes a text file as one comment, whatever lines divide it. */
  readonly isWhole: boolean;
};

export const DEFAULT_COMMENT_OPTIONS: CommentOptions = { columns: {}, layer: null, headerRow: null, isWhole: false };

/** Gives every entry of a file, those it cannot read too, or refuses the file. Nothing is thrown for what a file holds. */
export type CommentReader = (
  file: Pick<SourceFile, 'fileName' | 'bytes'>,
  options: CommentOptions,
  log: FindingLog,
) => Promise<Result<ReadComments, CommentRefusal>>;

const NO_PLACE: NamedPlace = { zip: null, place: null, county: null, state: null, country: null };

/** An entry with what its format says and nothing else. */
export function rawComment(given: Pick<RawComment, 'row' | 'text'> & Partial<RawComment>): RawComment {
  return {
    ...{ number: null, date: null, name: null, organisation: null, authorKind: null, contact: null, messageId: null },
    ...{ lat: null, lon: null, precisionKm: null, address: null, place: NO_PLACE, isWithheld: false },
    ...given,
    // Some programs write a vertical tab for a line break inside a cell.
    text: given.text?.replaceAll('\v', '\n') ?? null,
  };
}
