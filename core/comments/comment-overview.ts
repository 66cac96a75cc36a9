/** All comments at a glance: do they add up, who wrote, what was coded, how far two readers agree, from how far, what is answered. */
import { z } from 'zod';
import { Position } from '../sites/site.ts';
import { codingAgreement } from './coding-agreement.ts';
import type { ReadComments } from './comment-rows.ts';
import { RESPONSE_STATUSES, ThemeId, type Reader } from './comment-set.ts';
import { countAuthors } from './count-authors.ts';
import { distanceBands } from './distance-bands.ts';
import { AUTHOR_KINDS, COMMENT_STATUSES, CommentId } from './public-comment.ts';
import { readingView } from './reading-view.ts';
import { reconcile } from './reconcile.ts';
import { responseMatrix } from './response-matrix.ts';
import { suggestedCounts } from './suggestions-of.ts';

const Count = z.int().nonnegative();
const Counts = z.strictObject(
  Object.fromEntries(COMMENT_STATUSES.map((s) => [s, Count])) as Record<
    (typeof COMMENT_STATUSES)[number],
    typeof Count
  >,
);
const Answer = z.strictObject({ status: z.enum(RESPONSE_STATUSES), text: z.string() });

export const KappaResult = z.strictObject({
  kappa: z.number().nullable(),
  reason: z.enum(['no-units', 'one-category']).nullable(),
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  standardError: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  units: Count,
  table: z.array(z.array(Count).readonly()).readonly(),
});

const Bands = z.strictObject({
  bands: z
    .array(
      z.strictObject({
        fromKm: z.number(),
        toKm: z.number().nullable(),
        ...{ count: Count, least: Count, most: Count },
      }),
    )
    .readonly(),
  ...{ placed: Count, unplaced: Count, precisionUnknown: Count },
});

export const CommentOverview = z.strictObject({
  reconciliation: z.strictObject({
    ...{ counts: Counts, total: Count, received: Count.nullable(), missing: z.int().nullable() },
    addsUp: z.boolean().nullable(),
    files: z.array(z.strictObject({ fileName: z.string(), counts: Counts, total: Count, entries: Count })).readonly(),
  }),
  authors: z.strictObject({
    kinds: z.record(z.enum(AUTHOR_KINDS), Count),
    bodies: z.array(z.strictObject({ name: z.string(), kind: z.enum(AUTHOR_KINDS), comments: Count })).readonly(),
  }),
  /** Letters that many sent, and comments like no other. */
  letters: Count,
  singles: Count,
  /** Letters and single comments that each reader has read. */
  read: z.strictObject({ first: Count, second: Count, agreed: Count }),
  /** Letters and single comments on which the two differ and nothing is agreed. */
  differing: Count,
  agreement: z.strictObject({
    themes: z.array(z.strictObject({ themeId: ThemeId, kappa: KappaResult })).readonly(),
    overall: KappaResult,
    units: Count,
  }),
  /** Null while no site is chosen. */
  bands: Bands.nullable(),
  /** Where counted comments come from, as coarse as it is kept, with how many do; most first. */
  places: z.array(z.strictObject({ position: Position, comments: Count })).readonly(),
  matrix: z.strictObject({
    themes: z
      .array(z.strictObject({ themeId: ThemeId, name: z.string(), comments: Count, distinct: Count, answer: Answer }))
      .readonly(),
    letters: z
      .array(
        z.strictObject({
          ...{ id: CommentId, comments: Count, texts: Count, opening: z.string() },
          /** Null when nobody has read it, or when the reader who asks has not and must stay blind. */
          themeIds: z.array(ThemeId).readonly().nullable(),
          answer: Answer,
        }),
      )
      .readonly(),
    ...{ uncoded: Count, withoutTheme: Count },
  }),
  /** Comments for which each theme is suggested. */
  suggested: z.array(z.strictObject({ id: z.string(), comments: Count })).readonly(),
});
export type CommentOverview = z.infer<typeof CommentOverview>;

type Where = { readonly position: Position; readonly precisionKm: number | null };

/** Places, bodies and letters that are told. Heuristic: more cannot be looked at. */
const MOST_PLACES = 2_000;
const MOST_BODIES = 500;
const MOST_LETTERS = 1_000;

/** The overview for a reader; `site` is what distances count from. */
export function commentOverview(
  read: ReadComments,
  { reader, site }: { readonly reader: Reader; readonly site: Where | null },
): CommentOverview {
  const { set, grouping, suggestions } = read;
  const { bodies, kinds } = countAuthors(set.comments);
  const view = readingView(set.codings, grouping, reader);
  const matrix = responseMatrix(set, grouping);
  return {
    reconciliation: reconcile(set),
    authors: { kinds, bodies: bodies.slice(0, MOST_BODIES) },
    ...{ letters: grouping.families.length, singles: grouping.singles.length },
    ...readings(read),
    agreement: codingAgreement(set, grouping),
    bands: site === null ? null : distanceBands(set.comments, site),
    places: placesOf(read),
    matrix: {
      ...{ uncoded: matrix.uncoded, withoutTheme: matrix.withoutTheme },
      themes: matrix.themes.map(({ answer, ...row }) => ({ ...row, answer: answerOf(answer) })),
      letters: matrix.families.slice(0, MOST_LETTERS).map(({ family, themeIds, answer }) => {
        const { representative: id, members, texts, opening } = family;
        const isBlind = reader === 'second' && view({ kind: 'letter', id }).own === null;
        return {
          ...{ id, comments: members.length, texts, opening },
          themeIds: isBlind ? null : themeIds,
          answer: answerOf(answer),
        };
      }),
    },
    suggested: suggestedCounts(suggestions),
  };
}

/** An answer alone: what it answers is said by its row. */
function answerOf({ status, text }: CommentOverview['matrix']['themes'][number]['answer']) {
  return { status, text };
}

function readings({ set, grouping }: ReadComments): Pick<CommentOverview, 'read' | 'differing'> {
  const units = [
    ...grouping.families.map(({ representative: id }) => ({ kind: 'letter' as const, id })),
    ...grouping.singles.map((id) => ({ kind: 'comment' as const, id })),
  ];
  const count = (reader: Reader) => {
    const view = readingView(set.codings, grouping, reader);
    return units.filter((unit) => view(unit).own !== null).length;
  };
  const view = readingView(set.codings, grouping, 'agreed');
  return {
    read: { first: count('first'), second: count('second'), agreed: count('agreed') },
    differing: units.filter((unit) => {
      const { differs, isSettled } = view(unit);
      return differs === true && !isSettled;
    }).length,
  };
}

function placesOf({ set }: ReadComments): CommentOverview['places'] {
  const found = new Map<string, { readonly position: Position; readonly comments: number }>();
  for (const { position, status } of set.comments) {
    if (position === null || status !== 'counted') continue;
    const key = position.join(' ');
    found.set(key, { position, comments: (found.get(key)?.comments ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.comments - a.comments).slice(0, MOST_PLACES);
}
