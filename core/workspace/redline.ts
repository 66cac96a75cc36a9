/**
 * A reviewer's marks as a small file of their own, and the way back into a workspace without a server.
 *
 * A redline holds what a reviewer wrote, the sources and the pasted findings that it cites, and nothing else of the
 * workspace. Taking one in only adds: marks, conditions and excerpts that differ are kept beside what stands here, an answer
 * that differs is told and left out, and so is what speaks of a site that is not here. Taking the same one in twice
 * changes nothing, and two copies that exchange theirs agree on what stands.
 */
import { z } from 'zod';
import { QuestionAnswer } from '../review/answer.ts';
import { Attachment } from '../review/attachment.ts';
import { ReviewCondition } from '../review/condition.ts';
import { FindingSet } from '../review/finding-set.ts';
import { Mark } from '../review/mark.ts';
import { Source } from '../sources/source.ts';
import { Day } from '../units/partial-date.ts';
import { joinedItems } from './joined-items.ts';
import { joinedMarks } from './joined-marks.ts';
import { citedSets, placeFindings } from './redline-findings.ts';
import type { Workspace } from './workspace.ts';

export const REDLINE_FORMAT = 'siteshift-redline';
const MOST = 100_000;

export const Redline = z.strictObject({
  format: z.literal(REDLINE_FORMAT),
  version: z.literal(1),
  /** Name and as-of date of the workspace that was reviewed. */
  workspace: z.string(),
  asOf: Day,
  marks: z.array(Mark).max(MOST),
  conditions: z.array(ReviewCondition).max(MOST),
  answers: z.array(QuestionAnswer).max(MOST),
  /** Pasted sets whose findings the conditions cite. */
  findingSets: z.array(FindingSet).max(50).default([]),
  /** Excerpts alone: files stay in the workspace. */
  attachments: z.array(Attachment).max(MOST),
  sources: z.record(z.string(), Source),
});
export type Redline = z.infer<typeof Redline>;

/** What the review of a workspace holds, ready to be sent; `by` keeps the marks of one reviewer, null those of all. */
export function redlineOf({ name, asOf, review, sources }: Workspace, by: string | null): Redline {
  const { conditions, answers } = review;
  const attachments = review.attachments.filter(({ kind }) => kind === 'excerpt');
  const cited = new Set([
    ...attachments.map(({ source }) => source),
    ...conditions.flatMap(({ example }) => (example === null ? [] : [example])),
  ]);
  return {
    format: REDLINE_FORMAT,
    version: 1,
    workspace: name,
    asOf,
    marks: review.marks.filter((mark) => by === null || mark.by === by),
    conditions,
    answers,
    findingSets: [...citedSets(review.findingSets, conditions)],
    attachments,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id))),
  };
}

export type Merged = {
  readonly document: Workspace;
  /** How many were new here, and how many stood here already. */
  readonly added: number;
  readonly known: number;
  /** Conditions that share an id with another one here: both are kept, the new one under another id. */
  readonly besides: readonly string[];
  /** Answers that differ from the one here, which stays: `site question`. */
  readonly differing: readonly string[];
  /** Ids of sites that marks, conditions or answers speak of and that are not here. */
  readonly missingSites: readonly string[];
};

/** Takes a redline in. Sources that are cited and not here come with it. */
export function mergeRedline(document: Workspace, redline: Redline): Merged {
  const here = new Set(document.sites.map(({ id }) => id));
  const isHere = ({ siteId }: { readonly siteId: string }) => here.has(siteId);
  const { review } = document;
  const marks = joinedMarks(review.marks, redline.marks.filter(isHere));
  const placed = placeFindings(review.findingSets, redline.findingSets, redline.conditions.filter(isHere));
  const conditions = joinedItems(review.conditions, placed.conditions);
  const attachments = joinedItems(review.attachments, redline.attachments.filter(isExcerptOf(document, redline)));
  const answers = joinedAnswers(review.answers, redline.answers.filter(isHere));
  const parts = [marks, conditions, attachments, answers];
  return {
    document: {
      ...document,
      sources: {
        ...citedSources(redline, { conditions: conditions.all, attachments: attachments.all }),
        ...document.sources,
      },
      review: {
        ...review,
        findingSets: placed.findingSets,
        marks: marks.all,
        conditions: conditions.all,
        attachments: attachments.all,
        answers: answers.all,
      },
    },
    added: total(parts.map(({ added }) => added)),
    known: total(parts.map(({ known }) => known)),
    besides: conditions.renamed,
    differing: answers.differing,
    missingSites: [
      ...new Set(
        [...redline.marks, ...redline.conditions, ...redline.answers].flatMap((one) =>
          isHere(one) ? [] : [one.siteId],
        ),
      ),
    ],
  };
}

/** Excerpts of sources that are here or come along; a file of another workspace has no bytes here. */
export function isExcerptOf(document: Workspace, redline: Redline): (one: Attachment) => boolean {
  const sources = { ...redline.sources, ...document.sources };
  return ({ kind, source }) => kind === 'excerpt' && Object.hasOwn(sources, source);
}

/** The sources of a redline that something cites which is here now; one that goes by another name than its own is none. */
function citedSources(
  redline: Redline,
  taken: { readonly conditions: readonly ReviewCondition[]; readonly attachments: readonly Attachment[] },
): Workspace['sources'] {
  const cited = new Set([
    ...taken.conditions.map(({ example }) => example),
    ...taken.attachments.map(({ source }) => source),
  ]);
  return Object.fromEntries(Object.entries(redline.sources).filter(([key, { id }]) => key === id && cited.has(id)));
}

function joinedAnswers(ours: readonly QuestionAnswer[], theirs: readonly QuestionAnswer[]) {
  const all = new Map(ours.map((answer) => [answerKey(answer), answer]));
  const differing: string[] = [];
  let [added, known] = [0, 0];
  for (const answer of theirs) {
    const own = all.get(answerKey(answer));
    if (own === undefined) {
      all.set(answerKey(answer), answer);
      added += 1;
    } else if (own.status === answer.status && own.note === answer.note) known += 1;
    else differing.push(answerKey(answer));
  }
  return { all: [...all.values()], added, known, differing };
}

/** What an answer is to: the question at its site. */
export function answerKey({ siteId, question }: QuestionAnswer): string {
  return `${siteId} ${question}`;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
