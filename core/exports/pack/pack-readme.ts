/** The first file of a review pack: what is inside, who signed, what was left out and why, how it was made. */
import type { PackReview } from './pack-review.ts';
import { formatDate, formatNumber } from '../../text/numbers.ts';
import { say, type Facts } from '../../text/say.ts';
import { withheldComments } from './withheld-comments.ts';
import { WITHHELD, type Withheld } from './withheld.ts';
import type { Writer } from '../../report/writer.ts';

/** A file of the pack as its log names it. */
export type LoggedFile = {
  readonly name: string;
  /** Bytes as they are before they are packed. */
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
};

/** Files that the log explains in a sentence, in the order they are listed. */
export const PACK_FILES = [
  'report.pdf',
  'summary.html',
  'questions.txt',
  'findings.csv',
  'marks.csv',
  'conditions.csv',
  'sources.csv',
  'redline.json',
] as const;

/** Lines are wrapped for a plain text window. */
const WIDTH = 96;

/** The text in the language of the pack. */
export function packReadme(
  { writer, set, marks }: PackReview,
  withheld: Withheld,
  files: readonly LoggedFile[],
): string {
  const { language, input } = writer;
  const { document, site, appVersion, methodVersion, documentHash } = input;
  const told = (code: string, facts: Facts = {}) => say(language, 'pack', code, facts);
  const date = formatDate(document.asOf, language);
  const blocks = [
    [oneLine(told('page.title', { site: site.name }))],
    wrapped(told('readme.about', { workspace: document.name, date, set: set.name })),
    heading(told('readme.inside')),
    ...files.map(({ name, size, sha256 }) => [
      told('readme.file', { name, size: formatNumber(size, language) }),
      ...wrapped(told(`file.${name}`), '  '),
      `  SHA-256 ${sha256}`,
    ]),
    wrapped(told('readme.check')),
    heading(told('readme.signed')),
    signedLines(marks.map(({ by }) => by)).map(([by, count]) => oneLine(told('readme.marks-of', { by, count }))),
    ...(marks.length === 0 ? [[told('readme.nobody')]] : []),
    heading(told('readme.withheld')),
    ...WITHHELD.map((kind) => [
      ...withheldLines(writer, kind, withheld[kind]),
      ...(kind === 'comments-kept' ? reasonLines(writer) : []),
    ]),
    wrapped(told('readme.not-edited')),
    heading(told('readme.made')),
    wrapped(told('readme.made-by', { version: appVersion, method: methodVersion, hash: documentHash })),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

/** Counts are printed whole: a rounded one would not add up. */
function withheldLines(writer: Writer, kind: (typeof WITHHELD)[number], counts: Readonly<Record<string, number>>) {
  const facts = Object.entries(counts).map(([name, count]) => [name, formatNumber(count, writer.language)]);
  const sentence = say(writer.language, 'pack', `withheld.${kind}`, Object.fromEntries(facts) as Facts);
  return wrapped(`- ${sentence}`, '', '  ');
}

/** Why comments were kept back, in the words of whoever did. */
function reasonLines({ input, language }: Writer): readonly string[] {
  return withheldComments(input).reasons.flatMap(({ reason, count }) =>
    wrapped(`- ${say(language, 'pack', 'reason', { reason, count: formatNumber(count, language) })}`, '  ', '    '),
  );
}

/** Who signed how many, most marks first; ties by name. */
function signedLines(names: readonly string[]): readonly (readonly [by: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function heading(words: string): readonly string[] {
  return [words.toUpperCase(), '='.repeat(words.length)];
}

/** Names come out of files and may hold anything, a line break too. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function wrapped(words: string, first = '', rest = first): string[] {
  const lines = [first];
  for (const word of oneLine(words).split(' ')) {
    const line = lines.at(-1) ?? '';
    const isFull = line.length + word.length >= WIDTH && line.trim() !== '';
    if (isFull) lines.push(`${rest}${word}`);
    else lines[lines.length - 1] = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
  }
  return lines;
}
