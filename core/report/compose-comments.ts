/**
 * Comments and responses: what was raised, how often, from how far, and what was answered.
 *
 * Printed is what may be public: themes with counts, and how a letter begins that five or more sent. No text of a single
 * comment, no name of a person and no position is in it.
 */
import { SAME_FORM } from '../comments/near-texts.ts';
import { responseMatrix, type ThemeRow } from '../comments/response-matrix.ts';
import { formatNumber } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { composeCommentDistances } from './compose-comment-distances.ts';
import { composeCommentLetters } from './compose-comment-letters.ts';
import { composeReaders } from './compose-readers.ts';
import type { ReportComments } from './report-comments.ts';
import type { Block } from './report-document.ts';
import { columns, note, paragraph, percent, plain, type Writer } from './writer.ts';

/** The appendix; nothing where the input has no comments. */
export function composeComments(writer: Writer): readonly Block[] {
  const { comments } = writer.input;
  if (comments === null) return [];
  const { set, grouping } = comments;
  const matrix = responseMatrix(set, grouping);
  const count = (value: number) => formatNumber(value, writer.language);
  const counted = set.comments.filter(({ status }) => status === 'counted').length;
  const texts = { letters: count(grouping.families.length), singles: count(grouping.singles.length) };
  return [
    paragraph(writer.say('comments.lead', { counted: count(counted), ...texts })),
    { kind: 'subheading', text: writer.say('comments.themes') },
    ...themes(writer, matrix.themes),
    ...composeCommentDistances(writer, comments),
    ...composeCommentLetters(writer, set, matrix.families),
    { kind: 'subheading', text: writer.say('comments.rest') },
    {
      kind: 'list',
      items: [
        writer.say('comments.rest.uncoded', { count: count(matrix.uncoded) }),
        writer.say('comments.rest.without-theme', { count: count(matrix.withoutTheme) }),
        writer.say('comments.rest.answers', { count: count(ownAnswers(comments)) }),
      ].map(plain),
    },
    { kind: 'subheading', text: writer.say('comments.method') },
    paragraph(writer.say('comments.method.text', { share: percent(writer, SAME_FORM) })),
    ...composeReaders(writer, comments),
  ];
}

/** Answers to single comments: they name what one person wrote and stay in the workspace. */
function ownAnswers({ set: { responses } }: ReportComments): number {
  return responses.filter(({ about }) => about.kind === 'comment' && about.reach === 'comment').length;
}

function themes(writer: Writer, all: readonly ThemeRow[]): readonly Block[] {
  if (all.length === 0) return [paragraph(writer.say('comments.themes.none'))];
  const raised = all.filter(({ comments, answer }) => comments > 0 || answer.text !== '');
  const silent = all.filter((row) => !raised.includes(row)).map(({ name }) => name);
  const rest = silent.length === 0 ? [] : [note(writer.say('comments.themes.silent', { names: silent.join(', ') }))];
  if (raised.length === 0) return rest;
  const answered = (status: string) => raised.filter(({ answer }) => answer.status === status).length;
  return [
    {
      kind: 'table',
      caption: writer.say('comments.themes.caption'),
      reading: plain(
        writer.say('comments.themes.reading', {
          count: raised.length,
          answered: answered('answered'),
          partly: answered('partly'),
        }),
      ),
      columns: columns(
        [
          writer.say('comments.column.theme'),
          writer.say('comments.column.comments'),
          writer.say('comments.column.distinct'),
          writer.say('column.status'),
          writer.say('comments.column.answer'),
        ],
        [2.4, 1.7, 1.5, 1.9, 5.5],
        [1, 2],
      ),
      rows: raised.map(({ name, comments, distinct, answer }) => [
        plain(name),
        plain(formatNumber(comments, writer.language)),
        plain(formatNumber(distinct, writer.language)),
        plain(say(writer.language, 'comments', `response.${answer.status}`)),
        plain(answer.text.trim() === '' ? writer.say('comments.no-answer') : answer.text),
      ]),
    },
    ...rest,
  ];
}
