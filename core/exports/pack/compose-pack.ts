/**
 * A review pack: everything that a body hands to the record about one site, as files in one archive.
 *
 * The report is composed first, and what stands beside it goes on with its numbers of sources: [7] is the same in every
 * file. Only what concerns the site goes in; what stays in the workspace is counted in the log.
 */
import { letterOf } from '../../review/letter.ts';
import { composeReport } from '../../report/compose-report.ts';
import type { ReportDocument } from '../../report/report-document.ts';
import type { ReportInput } from '../../report/report-input.ts';
import { createWriter, type Writer } from '../../report/writer.ts';
import { say } from '../../text/say.ts';
import { redlineOf, type Redline } from '../../workspace/redline.ts';
import { packReadme, type LoggedFile, type PACK_FILES } from './pack-readme.ts';
import { packReview, type PackReview } from './pack-review.ts';
import { conditionsCsv, findingsCsv, marksCsv, sourcesCsv } from './pack-tables.ts';
import { summaryPage } from './summary-page.ts';
import { withheldFrom } from './withheld.ts';

export type ReviewPack = {
  /** To be set as `report.pdf`. */
  readonly report: ReportDocument;
  /** The other files by name. */
  readonly texts: Readonly<Record<Exclude<(typeof PACK_FILES)[number], 'report.pdf'>, string>>;
  /** The log, once sizes and digests of all files are known. */
  readonly readme: (files: readonly LoggedFile[]) => string;
};

/** The pack of the input's site, in its language. */
export function composePack(input: ReportInput): ReviewPack {
  const writer = createWriter(input);
  const report = composeReport(input, writer);
  const inReport = writer.citations.cited().length;
  const pack = packReview(writer);
  const summary = summaryPage(pack);
  const tables = {
    'findings.csv': findingsCsv(pack),
    'marks.csv': marksCsv(pack),
    'conditions.csv': conditionsCsv(pack),
  };
  const redline = redlineOfSite(writer);
  return {
    report,
    texts: {
      // The page lists its sources last, so nothing after it may cite another one.
      'summary.html': summary,
      'questions.txt': letter(pack),
      ...tables,
      'sources.csv': sourcesCsv(writer, inReport),
      'redline.json': `${JSON.stringify(redline, null, 2)}\n`,
    },
    readme: (files) => packReadme(pack, withheldFrom(input, redline), files),
  };
}

/** Marks, conditions and answers about the site, and excerpts of the sources that the pack cites. */
function redlineOfSite({ input, citations }: Writer): Redline {
  const { document, site } = input;
  const whole = redlineOf(document, null);
  const own = <T extends { readonly siteId: string }>(list: readonly T[]) =>
    list.filter(({ siteId }) => siteId === site.id);
  const cited = new Set(citations.cited().map(({ source }) => source.id));
  const conditions = own(whole.conditions);
  const attachments = whole.attachments.filter(({ source }) => cited.has(source));
  const used = new Set([...attachments.map(({ source }) => source), ...conditions.map(({ example }) => example)]);
  const sources = Object.fromEntries(Object.entries(whole.sources).filter(([id]) => used.has(id)));
  return { ...whole, marks: own(whole.marks), answers: own(whole.answers), conditions, attachments, sources };
}

function letter({ writer, asked }: PackReview): string {
  const { document, site } = writer.input;
  const { language } = writer;
  const words = letterOf(asked, { siteName: site.name, asOf: document.asOf, signature: '', language });
  return `${words ?? say(language, 'review', 'questions.none')}\n`;
}
