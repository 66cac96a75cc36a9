/** Deferred matters and data gaps: what was not known, how it was handled, and what this version does not examine. */
import { gapsByWeight } from './gaps-by-weight.ts';
import { positionPhrase } from './conversion-line.ts';
import type { Block, Text } from './report-document.ts';
import { columns, message, paragraph, plain, weightOf, weightPercent, type Writer } from './writer.ts';

/** Topics that a report of this version leaves to later permits; each with who settles it. */
const DEFERRED = ['noise', 'air', 'water-supply', 'traffic', 'alternatives', 'property', 'cost'] as const;

/** Two tables: gaps in the data with their weight, and matters deferred. */
export function composeGaps(writer: Writer): readonly Block[] {
  return [
    paragraph(writer.say('gaps.lead')),
    ...gapTable(writer),
    paragraph(
      writer.say(writer.input.site.precisionKm === null ? 'gaps.position-no-ring' : 'gaps.position', {
        position: positionPhrase(writer),
      }),
    ),
    {
      kind: 'table',
      caption: writer.say('deferred.caption'),
      reading: plain(writer.say('deferred.reading')),
      columns: columns([writer.say('column.matter'), writer.say('column.settled-by')], [4, 8]),
      rows: DEFERRED.map((key) => [plain(writer.say(`deferred.${key}`)), plain(writer.say(`deferred.${key}.by`))]),
    },
  ];
}

function gapTable(writer: Writer): readonly Block[] {
  const gaps = gapsByWeight(writer);
  if (gaps.length === 0) return [paragraph(writer.say('gaps.none'))];
  const share = (perspective: 'delivery' | 'burden', id: string): Text => {
    const weight = weightOf(writer, perspective, id);
    return plain(weight === null ? writer.say('does-not-apply') : weightPercent(writer, weight));
  };
  return [
    {
      kind: 'table',
      caption: writer.say('gaps.caption'),
      reading: plain(writer.say('gaps.reading', { count: gaps.length })),
      columns: columns(
        [
          writer.say('column.indicator'),
          writer.say('column.weight-delivery'),
          writer.say('column.weight-burden'),
          writer.say('column.reason'),
          writer.say('column.ask'),
        ],
        [3, 2, 2, 3.6, 3.4],
        [1, 2],
      ),
      rows: gaps.map(({ indicator, reading }) => [
        plain(writer.tell(`name.${indicator.id}`)),
        share('delivery', indicator.id),
        share('burden', indicator.id),
        plain(message(writer, reading.reason)),
        plain(writer.tell(reading.ask)),
      ]),
    },
  ];
}
