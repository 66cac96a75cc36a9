/** Which approvals come next, with their months as ranges and what each range rests on. */
import { nextApprovals, type NextApproval } from '../approvals/next-approvals.ts';
import type { Crosswalk } from '../approvals/use-crosswalk.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import { factOrigin } from './fact-origin.ts';
import type { Block, Text } from './report-document.ts';
import { capitalised, cited, columns, day, known, paragraph, plain, quantity, type Writer } from './writer.ts';

/** A table of what the record names, or one sentence that it names nothing; then who decides. */
export function composeNextApprovals(writer: Writer, crosswalk: Crosswalk): readonly Block[] {
  const next = nextApprovals(writer.input.site, crosswalk);
  const rows = [...next.map((one) => nextRow(writer, one)), ...statedRow(writer)];
  const none = crosswalk.site.verdict === 'covered' ? 'next-approvals.covered' : 'next-approvals.none';
  return [...(rows.length === 0 ? [paragraph(writer.say(none))] : [table(writer, rows)]), authority(writer)];
}

function table(writer: Writer, rows: readonly (readonly Text[])[]): Block {
  return {
    kind: 'table',
    caption: writer.say('next-approvals.caption'),
    reading: plain(writer.say('next-approvals.reading')),
    columns: columns(
      [
        writer.say('column.approval'),
        writer.say('column.clause'),
        writer.say('column.range'),
        writer.say('column.rests-on'),
      ],
      [3.4, 2.4, 2.6, 4],
      [2],
    ),
    rows,
  };
}

function nextRow(writer: Writer, { use, path, clause, months, grade, sources }: NextApproval): readonly Text[] {
  const word = path === null ? writer.say('next-approvals.path-not-known') : writer.tell(`class.${path}`);
  const name = use === null ? word : writer.say('next-approvals.of', { path: word, use });
  return [
    cited(writer, `${capitalised(name)}. ${writer.say('reading.grade', { grade })}`, sources),
    plain(known(writer, clause)),
    plain(months === null ? writer.say('not-known') : quantity(writer, months, 'months')),
    plain(writer.say(months === null ? 'next-approvals.no-basis' : 'next-approvals.usual')),
  ];
}

/** What somebody states for all approvals together. */
function statedRow(writer: Writer): readonly (readonly Text[])[] {
  const { site } = writer.input;
  const { permitMonths } = plannedSite(site).facts;
  if (permitMonths === undefined) return [];
  const { grade, date, sources } = permitMonths;
  const code = factOrigin(site, 'permitMonths') === 'record' ? 'cost.stated' : 'cost.stated-scenario';
  return [
    [
      plain(writer.say('next-approvals.all')),
      plain(writer.say('does-not-apply')),
      plain(quantity(writer, permitMonths, 'months')),
      cited(writer, writer.say(code, { grade, date: day(writer, date) }), sources),
    ],
  ];
}

function authority(writer: Writer): Block {
  const { decidingAuthority } = plannedSite(writer.input.site).facts;
  const text =
    decidingAuthority === undefined
      ? writer.say('next-approvals.authority-not-known')
      : writer.say('next-approvals.authority', { who: writer.tell(`class.${decidingAuthority.value}`) });
  return { kind: 'paragraph', content: cited(writer, text, decidingAuthority?.sources ?? []), role: 'body' };
}
