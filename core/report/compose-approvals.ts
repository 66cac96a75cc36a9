/**
 * Approvals and definitions: does what was approved for the mine cover AI hosting, by which clause, and what comes next?
 *
 * The page a county attorney reads. It says what the papers on record say; where there are none it says so, and whom to
 * ask for what.
 */
import { crosswalkOfSite } from '../approvals/crosswalk-of-site.ts';
import type { Crosswalk } from '../approvals/use-crosswalk.ts';
import { approvalAsks } from './approval-asks.ts';
import { approvalTable, crosswalkTable, definitionTable, reasonText } from './approval-tables.ts';
import { composeNextApprovals } from './compose-next-approvals.ts';
import type { Block, Text } from './report-document.ts';
import { cited, note, paragraph, plain, type Writer } from './writer.ts';

/** The verdict, what was approved, the crosswalk, conditions, definitions, next approvals, and what to ask. */
export function composeApprovals(writer: Writer): readonly Block[] {
  const { site, document } = writer.input;
  const { approvals, definedUses } = site.landUse;
  const crosswalk = crosswalkOfSite(site, document.asOf);
  const asks = approvalAsks(writer, crosswalk);
  return [
    paragraph(writer.say('approvals.lead')),
    verdict(writer, crosswalk),
    ...(approvals.length === 0
      ? [paragraph(writer.say('approvals.none'))]
      : [approvalTable(writer, approvals), crosswalkTable(writer, crosswalk)]),
    definedUses.length === 0 ? paragraph(writer.say('definitions.none')) : definitionTable(writer, definedUses),
    ...conditions(writer),
    ...remarks(writer),
    { kind: 'subheading', text: writer.say('next-approvals.heading') },
    ...composeNextApprovals(writer, crosswalk),
    { kind: 'subheading', text: writer.say('approvals.ask.heading') },
    ...(asks.length === 0 ? [paragraph(writer.say('approvals.ask.none'))] : [{ kind: 'list', items: asks } as const]),
    note(writer.say('approvals.no-opinion')),
  ];
}

/** One sentence for the site: the kindest verdict that the record supports, by which approval and clause. */
function verdict(writer: Writer, { site, approvals }: Crosswalk): Block {
  const deciding = approvals.find(({ reason }) => reason === site.reason)?.approval;
  const code = deciding === undefined ? 'approvals.verdict' : 'approvals.verdict-by';
  const text = writer.say(code, {
    verdict: writer.tell(`approval.verdict.${site.verdict}`),
    reason: reasonText(writer, site),
    ...(deciding === undefined ? {} : { approval: deciding.name }),
  });
  return { kind: 'paragraph', content: cited(writer, text, deciding?.sources ?? []), role: 'body' };
}

function conditions(writer: Writer): readonly Block[] {
  const { approvals } = writer.input.site.landUse;
  if (approvals.length === 0) return [];
  const items = approvals.flatMap(({ name, conditions: all, sources }): readonly Text[] =>
    all.map((condition) => cited(writer, writer.say('approvals.of', { approval: name, text: condition }), sources)),
  );
  return [
    { kind: 'subheading', text: writer.say('approvals.conditions') },
    items.length === 0 ? paragraph(writer.say('approvals.no-conditions')) : { kind: 'list', items },
  ];
}

/** What the record notes beside an approval or a definition. */
function remarks(writer: Writer): readonly Block[] {
  const { approvals, definedUses } = writer.input.site.landUse;
  const items = [
    ...approvals.map(({ name, note: text }) => ({ name, text })),
    ...definedUses.map(({ term, note: text }) => ({ name: term, text })),
  ]
    .filter(({ text }) => text.trim() !== '')
    .map(({ name, text }) => plain(writer.say('approvals.of', { approval: name, text })));
  if (items.length === 0) return [];
  return [
    { kind: 'subheading', text: writer.say('approvals.notes') },
    { kind: 'list', items },
  ];
}
