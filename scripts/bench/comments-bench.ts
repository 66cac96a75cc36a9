/**
 * 4,000 comments with 30 form letters, from the file to the families, beside measuring every pair: the same runs of words and
 * the same coefficient, so the families of both must be equal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjustedRand } from '../../core/comments/example-agreement.ts';
import { exampleComments, type ExampleComment } from '../../core/comments/example-comments.ts';
import { groupFormLetters } from '../../core/comments/form-letters.ts';
import { nearTexts, SAME_FORM } from '../../core/comments/near-texts.ts';
import { resemblesBy, shingleSet } from '../../core/comments/shingles.ts';
import { keyReader } from '../../core/comments/similarity-key.ts';
import { suggestionsOf } from '../../core/comments/suggestions-of.ts';
import { escapeRow } from '../../core/layers/escape-cell.ts';
import { DEFAULT_COMMENT_OPTIONS } from '../../engine/comments/raw-comment.ts';
import { readComments } from '../../engine/comments/read-comments.ts';
import { BARE_CONTEXT } from '../../engine/importers/read-file.ts';
import { medianOf, progress, row, timed, type Outcome, type Timing } from './bench-rows.ts';

const COMMENTS = 4_000;
const LETTERS = 30;
const NAME = `comments(${COMMENTS}, ${LETTERS} form letters)`;

export async function commentsBench(folder: string, { isQuick }: { readonly isQuick: boolean }): Promise<Outcome> {
  const runs = isQuick ? 3 : 7;
  const comments = exampleComments(COMMENTS, LETTERS);
  const path = join(folder, 'comments.csv');
  const rows = comments.map(({ text }, i) => escapeRow([i + 1, `p${i}@example.org`, text]));
  writeFileSync(path, `id,email,comment\r\n${rows.join('\r\n')}\r\n`);
  const order = {
    options: DEFAULT_COMMENT_OPTIONS,
    existing: { files: [], comments: [] },
    gazetteer: BARE_CONTEXT.gazetteer,
  };
  const whole = await repeated(runs, async () => {
    const read = await readComments([path], order);
    return { read, grouping: groupFormLetters(read.comments), themes: suggestionsOf(read.comments) };
  });
  progress(
    `read, grouped and themed: ${whole.timing.ms.toFixed(0)} ms, ${whole.timing.processorMs.toFixed(0)} ms of the processor`,
  );
  const grouped = await repeated(runs, async () => groupFormLetters(comments));
  const sets = distinctSets(comments);
  const near = await repeated(runs, async () => nearTexts(sets));
  const pairs = await timed(async () => allPairs(sets));
  progress(`every pair of ${sets.length} texts: ${pairs.timing.ms.toFixed(0)} ms`);
  const { families } = grouped.value;
  const home = new Map(
    families.flatMap(({ representative, members }) => members.map((id) => [id, representative] as const)),
  );
  const index = adjustedRand(
    comments.map(({ id, family }) => (family === null ? id : `family ${family}`)),
    comments.map(({ id }) => home.get(id) ?? id),
  );
  const isSame = near.value.every((group, i) => group === pairs.value[i]);
  return {
    rows: [row(`${NAME}: groups of ${sets.length} texts`, near.timing, { peer: 'all-pairs', ...pairs.timing })],
    figures: [
      { what: `${NAME}: CSV read, grouped, themes suggested`, value: whole.timing.ms, unit: 'ms' },
      { what: `${NAME}: the same, processor`, value: whole.timing.processorMs, unit: 'ms' },
      { what: `${NAME}: grouped alone`, value: grouped.timing.ms, unit: 'ms' },
      { what: `${NAME}: adjusted Rand index against what was sent`, value: index, unit: '' },
    ],
    failures: [
      ...(isSame ? [] : ['the groups differ from those of measuring every pair']),
      ...(index === 1 && families.length === LETTERS
        ? []
        : [`${families.length} families, adjusted Rand index ${index}`]),
      ...(whole.value.read.comments.length === COMMENTS ? [] : ['comments were lost']),
    ],
  };
}

async function repeated<T>(
  runs: number,
  act: () => Promise<T>,
): Promise<{ readonly timing: Timing; readonly value: T }> {
  // One run more than counts, until the code is compiled.
  let last = await timed(act);
  const timings: Timing[] = [];
  for (let run = 0; run < runs; run += 1) {
    last = await timed(act);
    timings.push(last.timing);
  }
  return { timing: medianOf(timings), value: last.value };
}

function distinctSets(comments: readonly ExampleComment[]): Uint32Array[] {
  const read = keyReader();
  const byKey = new Map(comments.map(({ text }) => read(text)).map(({ key, runs }) => [key, runs] as const));
  return [...byKey.values()].map(shingleSet);
}

/** First member of each text's group, by measuring every pair that is not together yet. */
function allPairs(sets: readonly Uint32Array[]): number[] {
  const groups = sets.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (groups[at] !== at) at = groups[at] ?? at;
    return at;
  };
  sets.forEach((one, i) => {
    for (let j = 0; j < i; j += 1) {
      const other = sets[j];
      const [a, b] = [rootOf(i), rootOf(j)];
      if (other !== undefined && a !== b && resemblesBy(one, other, SAME_FORM)) groups[Math.max(a, b)] = Math.min(a, b);
    }
  });
  return sets.map((_, i) => rootOf(i));
}
