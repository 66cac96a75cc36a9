/** siteshift comments: public comments counted, grouped and set up for coding, without a workspace. */
import { publicOpening } from '../../../core/comments/public-opening.ts';
import { basename } from 'node:path';
import { NO_COMMENTS, type CommentSet } from '../../../core/comments/comment-set.ts';
import { distanceBands, type DistanceBands } from '../../../core/comments/distance-bands.ts';
import { groupFormLetters, type Grouping } from '../../../core/comments/form-letters.ts';
import { suggestedCounts, suggestionsOf, type Suggestions } from '../../../core/comments/suggestions-of.ts';
import { reconcile } from '../../../core/comments/reconcile.ts';
import { commentsCsv } from '../../../core/exports/comments-csv.ts';
import { commentsJson } from '../../../core/exports/comments-json.ts';
import type { Position } from '../../../core/sites/site.ts';
import { say } from '../../../core/text/say.ts';
import type { CommentOptions } from '../../comments/raw-comment.ts';
import type { Engine } from '../../create-engine.ts';
import { writeOutput } from '../../files/write-output.ts';
import { fileError, findingError } from '../../spoken-error.ts';
import { findingLines } from '../finding-lines.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import { printableLine } from '../printable.ts';
import { isSameFile } from './same-file.ts';

export type CommentsOptions = {
  readonly files: readonly string[];
  readonly reading: CommentOptions;
  /** As whoever collected them counted; null when it was not said. */
  readonly received: number | null;
  /** What distances count from; null where none was given. */
  readonly site: Position | null;
  readonly format: 'text' | 'json' | 'csv';
  readonly out: string | null;
};

/** 0 all read and adding up, 1 with findings or not adding up, 2 when a file was refused. */
export async function runComments(engine: Engine, options: CommentsOptions, output: Output): Promise<ExitCode> {
  const { files, reading, received, site, format, out } = options;
  for (const file of files)
    if (out !== null && (await isSameFile(out, file)))
      return refuse(output, fileError('would-replace-comments', { fileName: basename(file) }));
  const read = await engine.readComments(files, reading);
  for (const { code, facts } of read.refused) refuse(output, findingError(code, facts));
  if (read.files.length === 0) return 2;
  for (const finding of read.findings) output.complain(`${finding.fileName}: ${findingLines([finding]).join('')}`);
  const set: CommentSet = { ...NO_COMMENTS, received, files: [...read.files], comments: [...read.comments] };
  const text = printed(set, groupFormLetters(set.comments), { format, site });
  if (out === null) output.print(text);
  else {
    const written = await writeOutput(out, text);
    if (!written.ok) return refuse(output, written.error);
  }
  if (read.refused.length > 0) return 2;
  const isClean = read.findings.every(({ severity }) => severity === 'note') && reconcile(set).addsUp !== false;
  return isClean ? 0 : 1;
}

function printed(
  set: CommentSet,
  grouping: Grouping,
  { format, site }: Pick<CommentsOptions, 'format' | 'site'>,
): string {
  // The point that was typed is taken as exact.
  const bands = site === null ? null : distanceBands(set.comments, { position: site, precisionKm: 0 });
  if (format === 'json') return commentsJson(set, grouping, bands);
  return format === 'csv' ? commentsCsv(set, grouping) : summary(set, grouping, bands);
}

function summary(set: CommentSet, { families, singles }: Grouping, bands: DistanceBands | null): string {
  const { counts, total, received, missing, addsUp, files } = reconcile(set);
  const suggested = suggestionsOf(set.comments);
  const lines = [
    ...files.map(({ fileName, total: own }) => `${padded(own)}  in ${fileName}`),
    ...Object.entries(counts).map(([status, count]) => `${padded(count)}  ${status}`),
    `${padded(total)}  total${received === null ? '; say how many were received with --received' : ` of ${received} received`}${verdict(addsUp, missing)}`,
    '',
    `Form letters: ${families.length}; other comments: ${singles.length}`,
    ...families.map(
      (family) =>
        `${padded(family.members.length)}  in ${family.texts} versions: ${publicOpening(family) || 'too few to quote'}`,
    ),
    '',
    'Themes that word lists suggest, for a person to confirm',
    ...themeCounts(suggested),
    '',
    ...(bands === null ? [] : bandLines(bands)),
    `${padded(total - counts.duplicate - counts.unreadable - counts.withheld)}  to answer: see --format csv for the matrix`,
  ];
  return `${lines.map(printableLine).join('\n')}\n`;
}

function verdict(addsUp: boolean | null, missing: number | null): string {
  if (addsUp === null) return '';
  if (addsUp) return ': adds up';
  if (missing === null || missing === 0) return ': a file held more than is here';
  return missing > 0 ? `: ${missing} missing` : `: ${-missing} too many`;
}

function themeCounts(suggestions: Suggestions): string[] {
  return suggestedCounts(suggestions)
    .filter(({ comments }) => comments > 0)
    .sort((a, b) => b.comments - a.comments || (a.id < b.id ? -1 : 1))
    .map(({ id, comments }) => `${padded(comments)}  ${say('en', 'comments', `theme.${id}`)}`);
}

function bandLines({ bands, unplaced }: DistanceBands): string[] {
  return [
    'By distance from the site, of the counted ones',
    ...bands.map(
      ({ fromKm, toKm, count }) =>
        `${padded(count)}  ${toKm === null ? `beyond ${fromKm}` : `${fromKm} to ${toKm}`} km`,
    ),
    `${padded(unplaced)}  position not known`,
    '',
  ];
}

function padded(count: number): string {
  return String(count).padStart(7);
}
