/** What the record of approvals lacks, as questions to those who hold the papers. */
import type { Crosswalk } from '../approvals/use-crosswalk.ts';
import { definitionOf } from './approval-tables.ts';
import type { Text } from './report-document.ts';
import { day, plain, type Writer } from './writer.ts';

/** One question a gap, the first things first; empty where the record lacks nothing that a verdict needs. */
export function approvalAsks(writer: Writer, { approvals: judged, next }: Crosswalk): readonly Text[] {
  const { site, document } = writer.input;
  const { approvals, definedUses } = site.landUse;
  const named = (names: readonly string[]) => [...new Set(names)].join('; ');
  const unread = approvals.flatMap((approval) => {
    const { definedUse } = approval;
    return definedUse !== null && (definitionOf(writer, approval)?.aiHosting ?? null) === null ? [definedUse] : [];
  });
  const gaps: readonly (readonly [code: string, names: readonly string[]])[] = [
    ['approvals', approvals.length === 0 ? [site.name] : []],
    ['definitions', definedUses.length === 0 ? [site.name] : []],
    ['use', approvals.filter(({ definedUse }) => definedUse === null).map(({ name }) => name)],
    ['reading', [...unread, ...definedUses.filter(({ aiHosting }) => aiHosting === null).map(({ term }) => term)]],
    ['determination', judged.filter(({ verdict }) => verdict === 'arguable').map(({ approval }) => approval.name)],
    ['party', approvals.filter(lacksParty).map(({ name }) => name)],
    ['conditions', approvals.filter(({ conditions }) => conditions.length === 0).map(({ name }) => name)],
    ['limits', approvals.filter(({ mostMW, lapses }) => mostMW === null || lapses === null).map(({ name }) => name)],
    ['path', next.filter(({ path }) => path === null).map(({ term }) => term)],
  ];
  return gaps
    .filter(([, names]) => names.length > 0)
    .map(([code, names]) =>
      plain(writer.say(`approvals.ask.${code}`, { names: named(names), date: day(writer, document.asOf) })),
    );
}

function lacksParty({ grantedTo, runsWithLand }: Crosswalk['approvals'][number]['approval']): boolean {
  return grantedTo === null || runsWithLand === null;
}
