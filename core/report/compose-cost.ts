/** Cost and schedule as ranges, each with what it rests on; never a number that nobody stated or disclosed. */
import type { DeltaRow } from '../conversion/conversion-row.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import type { NumberFactName } from '../sites/number-facts.ts';
import { notKnownSentence, threeFigures } from './change-table.ts';
import { factOrigin } from './fact-origin.ts';
import type { Block, Text } from './report-document.ts';
import { cited, columns, day, plain, quantity, type Writer } from './writer.ts';

/** The fact that states a row outright. */
const STATED_BY: Readonly<Record<string, NumberFactName>> = {
  costUSDM: 'costUSDMPerMW',
  interconnectionUSDM: 'interconnectionUSDM',
  powerMonths: 'monthsToPower',
  permitMonths: 'permitMonths',
  buildMonths: 'buildMonths',
};

/** A table of the known rows of cost and schedule, and one sentence for the others. */
export function composeCost(writer: Writer): readonly Block[] {
  const rows = writer.input.readings.deltas.filter(({ section }) => section === 'cost' || section === 'schedule');
  const known = rows.filter(({ hosted }) => hosted !== null);
  const names = rows.filter(({ hosted }) => hosted === null).map(({ key }) => writer.tell(`delta.${key}`));
  return [...(known.length === 0 ? [] : [table(writer, known)]), ...notKnownSentence(writer, 'cost.not-known', names)];
}

function table(writer: Writer, rows: readonly DeltaRow[]): Block {
  return {
    kind: 'table',
    caption: writer.say('cost.caption'),
    reading: plain(writer.say('cost.reading')),
    columns: columns(
      [writer.say('column.quantity'), writer.say('column.range'), writer.say('column.rests-on')],
      [3, 3.4, 5.6],
      [1],
    ),
    rows: rows.map((row) => [
      plain(writer.tell(`delta.${row.key}`)),
      plain(row.hosted === null ? writer.say('not-known') : quantity(writer, threeFigures(row.hosted), row.unit)),
      basis(writer, row),
    ]),
  };
}

function basis(writer: Writer, { key, notes }: DeltaRow): Text {
  const { site } = writer.input;
  const { facts } = plannedSite(site);
  const assumed = notes.filter((code) => code !== 'delta.note.cost').map((code) => writer.tell(code));
  const name = STATED_BY[key];
  const fact = name === undefined ? undefined : facts[name];
  if (fact !== undefined && name !== undefined) {
    const code = factOrigin(site, name) === 'record' ? 'cost.stated' : 'cost.stated-scenario';
    const stated = writer.say(code, { grade: fact.grade, date: day(writer, fact.date) });
    return cited(writer, [stated, ...assumed].join(' '), fact.sources);
  }
  if (key === 'costUSDM' && facts.buildClass !== undefined) {
    const disclosed = writer.say(`cost.basis.${facts.buildClass.value}`);
    return cited(writer, [disclosed, ...assumed].join(' '), facts.buildClass.sources);
  }
  return plain(assumed.join(' '));
}
