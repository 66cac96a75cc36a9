/** Tables of the land-use record: what was approved, the crosswalk of uses, and what the code calls things. */
import { plannedSite } from '../conversion/planned-site.ts';
import type { Crosswalk, UseVerdict } from '../approvals/use-crosswalk.ts';
import { grossLoad } from '../indicators/gross-load.ts';
import type { Approval, DefinedUse } from '../sites/land-use-record.ts';
import { formatDate, formatRounded } from '../text/numbers.ts';
import { threeFigures } from './change-table.ts';
import type { Block, Text } from './report-document.ts';
import { capitalised, cited, columns, day, known, plain, quantity, withUnit, type Writer } from './writer.ts';

/** Each approval with its party, use, most MW and end. */
export function approvalTable(writer: Writer, approvals: readonly Approval[]): Block {
  const load = grossLoad(plannedSite(writer.input.site), 'hosted');
  return {
    kind: 'table',
    caption: writer.say('approvals.caption'),
    reading: plain(
      writer.say('approvals.reading', {
        count: approvals.length,
        load: load === null ? writer.say('not-known') : quantity(writer, threeFigures(load), 'MW'),
      }),
    ),
    columns: columns(
      [
        writer.say('column.approval'),
        writer.say('column.given-to'),
        writer.say('column.for-use'),
        writer.say('column.most-mw'),
        writer.say('column.decided-lapses'),
      ],
      [3, 2.8, 3, 1.6, 2.2],
      [3],
    ),
    rows: approvals.map((approval) => approvalRow(writer, approval)),
  };
}

function approvalRow(writer: Writer, approval: Approval): readonly Text[] {
  const { name, grade, sources, grantedTo, runsWithLand, definedUse, clause, mostMW, decided, lapses } = approval;
  const land = runsWithLand === null ? 'not-known' : runsWithLand ? 'yes' : 'no';
  return [
    cited(writer, `${sentence(name)} ${writer.say('reading.grade', { grade })}`, sources),
    plain(
      writer.say('approvals.given-to', {
        party: capitalised(known(writer, grantedTo)),
        land: writer.say(`approvals.with-land.${land}`),
      }),
    ),
    plain(writer.say('approvals.use', { use: capitalised(known(writer, definedUse)), clause: known(writer, clause) })),
    plain(mostMW === null ? writer.say('not-known') : withUnit(writer, formatRounded(mostMW, writer.language), 'MW')),
    plain(writer.say('approvals.dates', { decided: day(writer, decided), lapses: day(writer, lapses) })),
  ];
}

/** Approval by approval: its use, what the code says of it, the verdict and the clause that decides. */
export function crosswalkTable(writer: Writer, { approvals }: Crosswalk): Block {
  return {
    kind: 'table',
    caption: writer.say('crosswalk.caption'),
    reading: plain(writer.say('crosswalk.reading')),
    columns: columns(
      [
        writer.say('column.approval'),
        writer.say('column.ai-hosting'),
        writer.say('column.verdict'),
        writer.say('column.why-clause'),
      ],
      [2.6, 2.6, 2, 5.2],
    ),
    rows: approvals.map((one) => {
      const { approval, verdict } = one;
      return [
        plain(approval.name),
        plain(capitalised(treatment(writer, definitionOf(writer, approval)))),
        plain(capitalised(writer.tell(`approval.verdict.${verdict}`))),
        cited(writer, reasonText(writer, one), definitionOf(writer, approval)?.sources ?? []),
      ];
    }),
  };
}

/** The reason of a verdict with its clause, or that there is none on record. */
export function reasonText(writer: Writer, { reason, clause }: UseVerdict): string {
  const { date } = reason.facts;
  const facts = typeof date === 'string' ? { ...reason.facts, date: formatDate(date, writer.language) } : reason.facts;
  return [
    writer.tell(reason.code, facts),
    clause === null ? writer.say('approvals.no-clause') : writer.say('approvals.clause', { clause }),
  ].join(' ');
}

/** Terms of the code with their clause, what each says of AI hosting, and what is asked here. */
export function definitionTable(writer: Writer, definedUses: readonly DefinedUse[]): Block {
  return {
    kind: 'table',
    caption: writer.say('definitions.caption'),
    reading: plain(writer.say('definitions.reading')),
    columns: columns(
      [
        writer.say('column.term'),
        writer.say('column.clause'),
        writer.say('column.ai-hosting'),
        writer.say('column.asked-here'),
      ],
      [3.6, 3, 2.8, 3],
    ),
    rows: definedUses.map((use) => [
      cited(writer, `${sentence(use.term)} ${writer.say('reading.grade', { grade: use.grade })}`, use.sources),
      plain(known(writer, use.clause)),
      plain(capitalised(treatment(writer, use))),
      plain(capitalised(use.path === null ? writer.say('not-known') : writer.tell(`class.${use.path}`))),
    ]),
  };
}

/** The definition of an approval's use; undefined where none is on record. */
export function definitionOf(writer: Writer, { definedUse }: Approval): DefinedUse | undefined {
  const bare = (term: string) => term.trim().toLocaleLowerCase('en');
  if (definedUse === null) return undefined;
  return writer.input.site.landUse.definedUses.find(({ term }) => bare(term) === bare(definedUse));
}

function treatment(writer: Writer, use: DefinedUse | undefined): string {
  return writer.say(`treatment.${use?.aiHosting ?? 'not-read'}`);
}

/** A name closed by a full stop, so that a sentence may follow it in the same cell. */
function sentence(name: string): string {
  return /[.!?]$/.test(name) ? name : `${name}.`;
}
