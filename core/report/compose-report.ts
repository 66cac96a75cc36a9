/**
 * Puts a report together: the method's results of one site as sections of text, tables and figures.
 *
 * Sections are composed in reading order, because that order numbers the sources.
 */
import { composeAlternatives } from './compose-alternatives.ts';
import { composeAppendices } from './compose-appendices.ts';
import { composeApprovals } from './compose-approvals.ts';
import { composeAssumptions } from './compose-assumptions.ts';
import { composeCommunity } from './compose-community.ts';
import { composeCover } from './compose-cover.ts';
import { composeFindings } from './compose-findings.ts';
import { composeGaps } from './compose-gaps.ts';
import { composeGroup } from './compose-group.ts';
import { composeHowToRead } from './compose-how-to-read.ts';
import { composeScore } from './compose-score.ts';
import { composeSite } from './compose-site.ts';
import { composeSummary } from './compose-summary.ts';
import type { Block, ReportDocument, Section } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import { BODY_SECTIONS, bodyNumber, type BodySection } from './section-list.ts';
import { shortHash } from './short-hash.ts';
import { createWriter, day, known, type Writer } from './writer.ts';

/** How each section of the body is made. */
const BODY: Readonly<Record<BodySection, (writer: Writer) => readonly Block[]>> = {
  summary: composeSummary,
  assumptions: composeAssumptions,
  'how-to-read': composeHowToRead,
  site: composeSite,
  approvals: composeApprovals,
  alternatives: composeAlternatives,
  grid: (writer) => composeGroup(writer, 'grid'),
  'land-use': (writer) => composeGroup(writer, 'land-use'),
  community: composeCommunity,
  impact: (writer) => composeGroup(writer, 'impact'),
  readiness: (writer) => composeGroup(writer, 'readiness'),
  score: composeScore,
  findings: composeFindings,
  gaps: composeGaps,
};

/**
 * The whole report of one site as data. Source of its shape: the sections of an EIS and of a county's record list.
 * With a `writer` of one's own, what is written beside the report goes on with its numbers of sources.
 */
export function composeReport(input: ReportInput, writer: Writer = createWriter(input)): ReportDocument {
  const cover = composeCover(writer);
  const body = BODY_SECTIONS.map((id, i): Section => ({
    id,
    number: bodyNumber(id),
    heading: writer.say(`section.${id}`),
    startsPage: i === 0,
    blocks: BODY[id](writer),
  }));
  const { document, site, language } = input;
  return {
    language,
    paper: language === 'en' && ['US', 'CA'].includes(site.country ?? '') ? 'us-letter' : 'a4',
    title: writer.say('title', { site: site.name }),
    author: known(writer, document.report.preparedBy),
    date: document.asOf,
    cover,
    furniture: {
      contents: writer.say('contents'),
      runningHead: writer.say('title', { site: site.name }),
      runningFoot: writer.say('running-foot', {
        date: day(writer, document.asOf),
        hash: shortHash(input.documentHash),
      }),
      page: writer.say('page'),
      of: writer.say('page-of'),
      table: writer.say('table'),
      figure: writer.say('figure'),
      replaced: writer.say('replaced'),
    },
    sections: [...body, ...composeAppendices(writer)],
  };
}
