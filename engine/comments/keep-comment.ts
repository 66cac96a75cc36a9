/** Entries of a file to comments: what is kept of each, and what is forgotten. */
import { privatePosition } from '../../core/comments/private-position.ts';
import { MOST_COMMENT_CHARACTERS, type PublicComment } from '../../core/comments/public-comment.ts';
import { readCoordinate } from '../../core/layers/coordinate-text.ts';
import { readDate } from '../../core/layers/date-text.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import { readNumber } from '../../core/layers/number-text.ts';
import type { NamedPlace, PlacedByName } from '../../core/layers/place-by-name.ts';
import { Position } from '../../core/sites/site.ts';
import type { RawComment } from './raw-comment.ts';
import { authorOf } from './senders.ts';

export type Keeping = {
  readonly fileId: string;
  readonly sender: (comment: RawComment) => number | null;
  /** Where a place by name lies; null while no entry names one. */
  readonly findPlace: ((named: NamedPlace) => PlacedByName) | null;
  readonly log: FindingLog;
};

type Where = Pick<PublicComment, 'position' | 'precisionKm'>;

/** Characters of numbers and places that are kept. */
const MOST_NUMBER = 120;
const MOST_PLACE = 300;
/** A postal code of the United States at the end of an address, a country behind it or not. */
const ZIP_AT_END = /\b(\d{5})(?:-\d{4})?\s*,?\s*(?:usa?|united states)?\.?\s*$/i;

/** The comment as it is kept; duplicates are told later, when all are known. */
export function keepComment(raw: RawComment, { fileId, sender, findPlace, log }: Keeping): PublicComment {
  const text = readableText(raw, log);
  const author = authorOf(raw, sender(raw));
  const place = placeOf(raw);
  const status = text === null ? 'unreadable' : raw.isWithheld ? 'withheld' : 'counted';
  const isPrivate = author.kind === 'private-person' || author.kind === 'not-stated';
  return {
    id: `${fileId}-${raw.row}`,
    number: raw.number?.slice(0, MOST_NUMBER) ?? null,
    receivedOn: dateOf(raw, log),
    author,
    ...kept(whereOf(raw, findPlace, log), isPrivate),
    place: place?.slice(0, MOST_PLACE) ?? null,
    ...{ text: text ?? '', fileId, row: raw.row, status, duplicateOf: null },
  };
}

/** What an entry says of its place; the postal code may stand at the end of its address. */
export function namedPlace({ place, address }: RawComment): NamedPlace {
  const [, zip = null] = ZIP_AT_END.exec(address ?? '') ?? [];
  return { ...place, zip: place.zip ?? zip };
}

function placeOf(raw: RawComment): string | null {
  const { place, zip } = namedPlace(raw);
  return place ?? zip;
}

function readableText({ text, row }: RawComment, log: FindingLog): string | null {
  if (text === null || !/[\p{L}\p{N}]/u.test(text)) {
    log.report('comment-without-text', row);
    return null;
  }
  if (text.length <= MOST_COMMENT_CHARACTERS) return text;
  log.report('comment-too-long', row, { limit: MOST_COMMENT_CHARACTERS });
  return null;
}

function dateOf({ date, row }: RawComment, log: FindingLog): string | null {
  const read = readDate(date);
  if (read.ok) return read.value;
  log.report('comment-date-unreadable', row);
  return null;
}

function whereOf(raw: RawComment, findPlace: Keeping['findPlace'], log: FindingLog): Where {
  const stated = statedPosition(raw);
  if (stated === 'unreadable') log.report('comment-position-unreadable', raw.row);
  else if (stated !== null) return { position: stated, precisionKm: precisionOf(raw.precisionKm) };
  const found = findPlace?.(namedPlace(raw));
  if (found === undefined || 'code' in found) return { position: null, precisionKm: null };
  return { position: found.position, precisionKm: found.precisionKm };
}

function statedPosition({ lat, lon }: RawComment): Position | 'unreadable' | null {
  if (lat === null || lon === null) return null;
  const parsed = Position.safeParse([degrees(lon, 'lon'), degrees(lat, 'lat')]);
  return parsed.success ? parsed.data : 'unreadable';
}

function degrees(cell: Cell, axis: 'lat' | 'lon'): number | null {
  return typeof cell === 'number' ? cell : readCoordinate(String(cell), axis);
}

function precisionOf(cell: Cell): number | null {
  const number = readNumber(cell);
  return typeof number === 'number' && number >= 0 ? number : null;
}

function kept({ position, precisionKm }: Where, isPrivate: boolean): Where {
  return position !== null && isPrivate ? privatePosition({ position, precisionKm }) : { position, precisionKm };
}
