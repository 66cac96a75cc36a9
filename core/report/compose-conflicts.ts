/** Where sources differ about the site: the value that counts, the others, and the rule between them. */
import type { Conflict, OtherValue } from '../sources/conflict.ts';
import { conflictsOf } from '../workspace/conflict-edits.ts';
import { fieldWords, ruleWords, valueWords } from '../workspace/conflict-words.ts';
import { statedValue } from '../workspace/subject-fields.ts';
import type { Block, Text } from './report-document.ts';
import { cited, columns, day, plain, type Writer } from './writer.ts';

/** A table with a row for each other value; nothing where all sources agree. */
export function composeConflicts(writer: Writer): readonly Block[] {
  const { document, site } = writer.input;
  const conflicts = conflictsOf(document.conflicts, { kind: 'site', id: site.id });
  const rows = conflicts.flatMap((conflict) => rowsOf(writer, conflict));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: writer.say('differ.caption'),
      reading: plain(writer.say('differ.reading', { count: rows.length })),
      columns: columns(
        [
          writer.say('column.fact'),
          writer.say('differ.counts'),
          writer.say('differ.other'),
          writer.say('column.rests-on'),
          writer.say('differ.rule'),
        ],
        [3.4, 2, 2, 3.8, 2.8],
        [],
      ),
      rows,
    },
  ];
}

function rowsOf(writer: Writer, conflict: Conflict): readonly (readonly Text[])[] {
  const { language, input } = writer;
  const { field, subject, others } = conflict;
  const now = statedValue(input.document, subject, field);
  if (now === null) return [];
  return others.map((other) => [
    plain(fieldWords(language, field)),
    cited(writer, valueWords(language, field, now), now.sources),
    plain(valueWords(language, field, other)),
    basis(writer, other),
    plain(ruleWords(language, conflict)),
  ]);
}

function basis(writer: Writer, { grade, date, note, sources }: OtherValue): Text {
  const said = writer.say('stated.basis', { grade, date: day(writer, date) });
  return cited(writer, note.trim() === '' ? said : `${said} ${note}`, sources);
}
