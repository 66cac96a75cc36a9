/** Letters that many sent, by how they begin; a letter of fewer than five may be one person's and is only counted. */
import type { CommentSet } from '../comments/comment-set.ts';
import { LEAST_SENT, publicOpening } from '../comments/public-opening.ts';
import type { FamilyRow } from '../comments/response-matrix.ts';
import { formatNumber } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import type { Block, Table } from './report-document.ts';
import { columns, note, paragraph, plain, type Writer } from './writer.ts';

/** Letters printed; the others are counted. Heuristic: two pages. */
const MOST_LETTERS = 40;

/** A table, largest first, and a line on those that are not in it. */
export function composeCommentLetters(
  writer: Writer,
  { themes }: Pick<CommentSet, 'themes'>,
  families: readonly FamilyRow[],
): readonly Block[] {
  const many = families.filter(({ family }) => family.members.length >= LEAST_SENT);
  const few = families.filter(({ family }) => family.members.length < LEAST_SENT);
  const printed = many.slice(0, MOST_LETTERS);
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return [
    { kind: 'subheading', text: writer.say('comments.letters', { count: LEAST_SENT }) },
    ...(printed.length === 0 ? [paragraph(writer.say('none-found'))] : [lettersTable(writer, printed, names)]),
    ...counted(writer, 'more', many.slice(MOST_LETTERS)),
    ...counted(writer, 'few', few),
  ];
}

function counted(writer: Writer, which: 'more' | 'few', families: readonly FamilyRow[]): readonly Block[] {
  if (families.length === 0) return [];
  const comments = families.reduce((sum, { family }) => sum + family.members.length, 0);
  const facts = { letters: families.length, comments: formatNumber(comments, writer.language), count: LEAST_SENT };
  return [note(writer.say(`comments.letters.${which}`, facts))];
}

function lettersTable(writer: Writer, rows: readonly FamilyRow[], names: ReadonlyMap<string, string>): Table {
  const sent = rows.reduce((sum, { family }) => sum + family.members.length, 0);
  return {
    kind: 'table',
    caption: writer.say('comments.letters.caption'),
    reading: plain(
      writer.say('comments.letters.reading', { letters: rows.length, sent: formatNumber(sent, writer.language) }),
    ),
    columns: columns(
      [
        writer.say('comments.column.opening'),
        writer.say('comments.column.sent'),
        writer.say('comments.column.versions'),
        writer.say('comments.column.themes'),
        writer.say('comments.column.answer'),
      ],
      [4, 1.1, 1.4, 2.2, 3.6],
      [1, 2],
    ),
    rows: rows.map(({ family, themeIds, answer }) => {
      const status = say(writer.language, 'comments', `response.${answer.status}`);
      return [
        plain(publicOpening(family) || writer.say('comments.letters.no-opening')),
        plain(formatNumber(family.members.length, writer.language)),
        plain(formatNumber(family.texts, writer.language)),
        plain(themesText(writer, themeIds, names)),
        plain(answer.text.trim() === '' ? status : writer.say('comments.answered', { status, text: answer.text })),
      ];
    }),
  };
}

function themesText(writer: Writer, ids: readonly string[] | null, names: ReadonlyMap<string, string>): string {
  if (ids === null) return say(writer.language, 'comments', 'unread');
  return ids.length === 0 ? writer.say('comments.letters.no-theme') : ids.map((id) => names.get(id) ?? id).join(', ');
}
