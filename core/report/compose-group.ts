/** One group of indicators: what the conversion changes, then each reading in both states with its reason and sources. */
import type { Indicator } from '../indicators/indicator.ts';
import type { Group, Reading } from '../indicators/reading.ts';
import { composeChanges } from './compose-changes.ts';
import type { Block, Table, Text } from './report-document.ts';
import {
  capitalised,
  carriesWeight,
  cited,
  columns,
  note,
  paragraph,
  plain,
  readingSources,
  readingStory,
  readingValue,
  type Writer,
} from './writer.ts';

/** Text, the table of changes, the table of readings and a caution of the group. */
export function composeGroup(writer: Writer, group: Group): readonly Block[] {
  return [
    paragraph(writer.say(`group.${group}.lead`)),
    ...composeChanges(writer, group),
    readingsTable(writer, group),
    note(writer.say(`group.${group}.caution`)),
  ];
}

/** The readings of a group that are known or carry weight, and how many others there are; never a cell without words. */
export function readingsTable(writer: Writer, group: Group): Table {
  const { indicators, readings } = writer.input;
  const all = indicators.filter((indicator) => indicator.group === group);
  const members = all.filter(({ id }) => carriesWeight(writer, id) || isKnown(writer, id));
  const unknownCount = members.filter(({ id }) => readings.readings.hosted[id]?.known !== true).length;
  return {
    kind: 'table',
    caption: writer.say('readings.caption', { group: writer.say(`group.${group}`) }),
    reading: plain(
      writer.say('readings.reading', {
        count: members.length,
        unknown: unknownCount,
        rest: all.length - members.length,
      }),
    ),
    columns: columns(
      [writer.say('column.indicator'), writer.say('state.mined'), writer.say('state.hosted'), writer.say('column.why')],
      [2.4, 2.9, 2.9, 4.3],
    ),
    rows: members.map((indicator) => row(writer, indicator)),
  };
}

function isKnown({ input }: Writer, id: string): boolean {
  const { mined, hosted } = input.readings.readings;
  return mined[id]?.known === true || hosted[id]?.known === true;
}

function row(writer: Writer, indicator: Indicator): readonly Text[] {
  const { mined, hosted } = writer.input.readings.readings;
  const [before, after] = [mined[indicator.id], hosted[indicator.id]];
  const value = (reading: Reading | undefined) =>
    reading === undefined ? writer.say('does-not-apply') : readingValue(writer, indicator, reading);
  return [
    plain(writer.tell(`name.${indicator.id}`)),
    plain(capitalised(value(before))),
    plain(capitalised(value(after))),
    after === undefined
      ? plain(writer.say('does-not-apply'))
      : cited(writer, readingStory(writer, indicator, after), readingSources(after)),
  ];
}
