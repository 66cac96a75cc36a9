/** Every feature that entered a number, so that a reader can check the list; a reading without features says so. */
import type { Indicator } from '../indicators/indicator.ts';
import type { Counted } from '../indicators/reading.ts';
import { formatRounded } from '../text/numbers.ts';
import type { Block, Table, Text } from './report-document.ts';
import { cited, columns, paragraph, plain, withUnit, type Writer } from './writer.ts';

/** One table an indicator that counted or measured features, as hosted, in print order. */
export function composeFeatures(writer: Writer): readonly Block[] {
  const { indicators, readings } = writer.input;
  const tables = indicators.flatMap((indicator) => {
    const reading = readings.readings.hosted[indicator.id];
    return reading?.known === true && reading.counted.length > 0
      ? [featureTable(writer, indicator, reading.counted)]
      : [];
  });
  return [paragraph(writer.say(tables.length === 0 ? 'features.none' : 'features.lead')), ...tables, unplaced(writer)];
}

function featureTable(writer: Writer, indicator: Indicator, counted: readonly Counted[]): Table {
  return {
    kind: 'table',
    caption: writer.say('features.caption', { name: writer.tell(`name.${indicator.id}`) }),
    reading: plain(writer.say('features.reading', { count: counted.length })),
    columns: columns(
      [writer.say('column.feature'), writer.say('column.distance'), writer.say('column.amount')],
      [7, 2.4, 3],
      [1, 2],
    ),
    rows: counted.map((feature) => featureRow(writer, indicator, feature)),
  };
}

function featureRow(writer: Writer, indicator: Indicator, feature: Counted): readonly Text[] {
  const { label, distanceKm, amount, source } = feature;
  return [
    cited(writer, label, source === null ? [] : [source]),
    plain(
      distanceKm === null
        ? writer.say('does-not-apply')
        : writer.say('map.km', { value: formatRounded(distanceKm, writer.language) }),
    ),
    plain(
      amount === null
        ? writer.say('features.measured')
        : withUnit(writer, formatRounded(amount, writer.language), countedUnit(indicator)),
    ),
  ];
}

/** A share is worked out of cases, so a case counts as cases and not as a share. */
function countedUnit({ unit }: Indicator): string {
  return unit === 'share' ? 'cases' : unit;
}

/** Records that could not be placed are told too: nobody can have counted them. */
function unplaced(writer: Writer): Block {
  const count = writer.input.document.cases.filter(({ position }) => position === null).length;
  return paragraph(writer.say('features.unplaced', { count }));
}
