/** What a conversion reuses: the twenty parts of a mine by what becomes of them, counted and named. */
import { plannedSite } from '../conversion/planned-site.ts';
import { REUSE_FACT_NAMES, type ClassFactName } from '../sites/class-facts.ts';
import type { Block } from './report-document.ts';
import { capitalised, cited, columns, paragraph, plain, type Writer } from './writer.ts';

/** What becomes of a part, best first; the last is no statement. */
const FATES = ['kept', 'altered', 'replaced', 'not-known'] as const;

/** A table of counts with the names of the parts; one sentence when no part is on record. */
export function composeReuse(writer: Writer): readonly Block[] {
  const { facts } = plannedSite(writer.input.site);
  const count = REUSE_FACT_NAMES.length;
  const fate = (name: ClassFactName) => facts[name]?.value ?? 'not-known';
  const known = REUSE_FACT_NAMES.filter((name) => fate(name) !== 'not-known').length;
  if (known === 0) return [paragraph(writer.say('reuse.none-known', { count }))];
  return [
    {
      kind: 'table',
      caption: writer.say('reuse.caption'),
      reading: plain(writer.say('reuse.reading', { known, count })),
      columns: columns(
        [writer.say('column.fate'), writer.say('column.part-count'), writer.say('column.parts')],
        [2.4, 1.6, 8],
        [1],
      ),
      rows: FATES.map((word) => {
        const parts = REUSE_FACT_NAMES.filter((name) => fate(name) === word);
        const names = parts.map((name) => writer.say(`part.${name}`)).join('; ');
        return [
          plain(writer.say(`reuse.${word}`)),
          plain(String(parts.length)),
          cited(
            writer,
            names === '' ? writer.say('reuse.no-part') : capitalised(names),
            parts.flatMap((name) => facts[name]?.sources ?? []),
          ),
        ];
      }),
    },
  ];
}
