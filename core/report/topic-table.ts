/** A table of topics: the rule, today, the proposal, the change and the gap to the rule, each row in its unit. */
import { isKnownLine, notKnownSentence, threeFigures, type ChangeLine } from './change-table.ts';
import type { Block, Text } from './report-document.ts';
import { gapText, ruleOf, type TopicRule } from './topic-rules.ts';
import { capitalised, cited, columns, note, plain, quantity, type Writer } from './writer.ts';

/** The table with what each rule is and what rows assume; without a known line only the sentence that says so. */
export function topicTable(writer: Writer, code: string, lines: readonly ChangeLine[]): readonly Block[] {
  const known = lines.filter(isKnownLine);
  const rules = known.map(({ key }) => ruleOf(writer, key));
  const notes = [
    ...rules.flatMap((rule) => (rule === null ? [] : [writer.say(`rule.${rule.code}.note`)])),
    ...known.flatMap((line) => line.notes.map((one) => writer.tell(one))),
  ];
  const names = lines.filter((line) => !isKnownLine(line)).map(({ name }) => name);
  return [
    ...(known.length === 0
      ? []
      : [
          table(
            writer,
            code,
            known.map((line, i) => row(writer, line, rules[i] ?? null)),
          ),
        ]),
    ...(notes.length === 0 ? [] : [note([...new Set(notes)].join(' '))]),
    ...notKnownSentence(writer, 'changes.not-known', names),
  ];
}

function table(writer: Writer, code: string, rows: readonly (readonly Text[])[]): Block {
  return {
    kind: 'table',
    caption: writer.say(`${code}.caption`),
    reading: plain(writer.say(`${code}.reading`)),
    columns: columns(
      [
        writer.say('column.quantity'),
        writer.say('column.unit'),
        writer.say('column.rule'),
        writer.say('changes.today'),
        writer.say('changes.proposed'),
        writer.say('column.change'),
        writer.say('column.gap'),
      ],
      [2.5, 1.4, 1.9, 1.7, 1.8, 1.9, 1.9],
      [3, 4, 5],
    ),
    rows,
  };
}

function row(writer: Writer, line: ChangeLine, rule: TopicRule | null): readonly Text[] {
  const { key, name, unit, sources, mined, hosted, change } = line;
  const notKnown = writer.say('not-known');
  const proposed = writer.input.readings.deltas.find((delta) => delta.key === key)?.hosted ?? null;
  return [
    cited(writer, capitalised(name), sources),
    plain(unit),
    rule === null
      ? plain(notKnown)
      : cited(
          writer,
          writer.say('rule.cell', {
            amount: quantity(writer, threeFigures(rule), ''),
            name: writer.say(`rule.${rule.code}`),
          }),
          rule.sources,
        ),
    plain(mined ?? notKnown),
    plain(hosted ?? notKnown),
    plain(change ?? notKnown),
    plain(rule === null || proposed === null ? notKnown : capitalised(gapText(writer, proposed, rule))),
  ];
}
