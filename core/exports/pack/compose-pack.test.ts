import { describe, expect, test } from 'vitest';
import { NO_COMMENT_REGISTER } from '../../comments/comment-register.ts';
import { exampleRecord } from '../../indicators/example-records.ts';
import { exampleConversion, exampleInput } from '../../report/example-input.ts';
import type { Attachment } from '../../review/attachment.ts';
import type { ReviewCondition } from '../../review/condition.ts';
import type { Mark } from '../../review/mark.ts';
import { NO_REVIEW, type Review } from '../../review/review.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { Redline } from '../../workspace/redline.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { composePack } from './compose-pack.ts';
import { PACK_FILES } from './pack-readme.ts';

const site = exampleConversion();

function mark(fields: Partial<Mark>): Mark {
  return {
    id: 'm-1',
    siteId: site.id,
    factor: 'impact.night-noise',
    verdict: 'dispute',
    reason: 'Measured by day.',
    by: 'A. Clerk',
    on: '2026-09-01',
    ...fields,
  };
}

function packOf(review: Partial<Review>, document: Partial<Workspace> = {}) {
  const input = exampleInput({ site, document: { ...document, review: { ...NO_REVIEW, ...review } } });
  return composePack(input);
}

const condition: ReviewCondition = {
  ...{ id: 'c-1', siteId: site.id, finding: 'special-use.nuisance', factor: 'impact.night-noise' },
  ...{ text: 'Quiet at night.', limit: '50 dBA', place: 'at the dwelling', recheck: '', example: null },
};

function rowsOf(csv: string): string[] {
  return csv.trimEnd().split('\r\n');
}

describe('composePack', () => {
  test('a mark stands in the tables, on the page, in the redline and in the log, with reason, name and day', () => {
    const { texts, readme } = packOf({ marks: [mark({})] });
    const row = rowsOf(texts['findings.csv']).find((line) => line.includes('impact.night-noise'));
    expect(row).toMatch(/dispute,Disputed,Measured by day\.,A\. Clerk,2026-09-01$/);
    expect(texts['summary.html']).toMatch(/Disputed<\/p><p>Measured by day\.<\/p><small>A\. Clerk, 1 September 2026/);
    expect(Redline.parse(JSON.parse(texts['redline.json'])).marks).toEqual([mark({})]);
    expect(readme([])).toContain('A. Clerk: 1 mark');
  });

  test('the page says what is proposed, where, what changes and how much of the score is known', () => {
    const page = packOf({}).texts['summary.html'];
    const peak = /<h3>What changes from the mine<\/h3>\n<p>([^<]*)<\/p>/.exec(page)?.[1];
    expect(page).toMatch(/<h2>The proposal<\/h2>\n<p>[^<]*mine[^<]* to [^<]*AI hosting/);
    expect(peak).toMatch(/peak/);
    expect(page.match(/coverage \d+\u00a0?%, the share of weight on known readings/g)).toHaveLength(2);
    expect(page).toMatch(/<tr><th scope="row">Gross load, MW/);
  });

  test('a replaced mark is in the list of marks alone, and said to be replaced', () => {
    const { texts } = packOf({ marks: [mark({ reason: 'First word.' }), mark({ id: 'm-2', reason: 'Second word.' })] });
    expect(rowsOf(texts['marks.csv']).map((line) => line.slice(-3))).toEqual(['nds', ',no', 'yes']);
    expect(texts['findings.csv']).not.toContain('First word.');
    expect(texts['summary.html']).not.toContain('First word.');
  });

  test('a mark on a factor under no finding is not lost', () => {
    const findingSets = [
      { id: 'own', name: 'Own', source: null, findings: [{ id: 'own.1', text: 'It is quiet.', factors: [] }] },
    ];
    const { texts } = packOf({ findingSets, findingSet: 'own', marks: [mark({})] });
    expect(
      rowsOf(texts['findings.csv'])
        .slice(1)
        .map((line) => line.split(',').slice(0, 2)),
    ).toEqual([
      ['It is quiet.', ''],
      ['', 'impact.night-noise'],
    ]);
    expect(texts['summary.html']).toContain('Marks on factors under none of these findings');
  });

  test('what a spreadsheet would run as a formula, and a browser as markup, stays text', () => {
    const reason = '=HYPERLINK("http://x","<img src=x onerror=alert(1)>")';
    const { texts } = packOf({ marks: [mark({ reason })], conditions: [{ ...condition, text: '@SUM(A1)' }] });
    expect(texts['findings.csv']).toContain(`"'=HYPERLINK(""http://x""`);
    expect(texts['marks.csv']).toContain(`"'=HYPERLINK(""http://x""`);
    expect(rowsOf(texts['conditions.csv'])[1]).toMatch(/^'@SUM/);
    expect(texts['summary.html']).not.toContain('<img');
  });

  test('a name with a line break cannot write a line of the log', () => {
    const by = 'A. Clerk\n\nNOTHING WAS WITHHELD';
    expect(packOf({ marks: [mark({ by })] }).readme([])).toContain('A. Clerk NOTHING WAS WITHHELD: 1 mark');
  });

  test('a source has one number in the report, on the page and in the list', () => {
    const record = exampleRecord({ siteId: site.id, kind: 'petition', stance: 'opposition', sources: ['s-rule'] });
    const { report, texts } = packOf({}, { records: [record] });
    const [, ...rows] = rowsOf(texts['sources.csv']);
    const numbers = rows.map((line) => Number(line.split(',')[0]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const listed = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((one) => (one.kind === 'sources' ? one.entries : []));
    for (const { n, title } of listed) expect(rows[n - 1]).toMatch(new RegExp(`^${n},yes,${title},`));
    for (const n of numbers) expect(texts['summary.html']).toContain(`<span id="source-${n}">${n}</span>`);
    const cited = [...texts['summary.html'].matchAll(/href="#source-(\d+)"/g)].map(([, n]) => Number(n));
    expect(cited.filter((n) => !numbers.includes(n))).toEqual([]);
  });

  test('other sites, files, other excerpts, comments and unnamed people stay behind, and are counted', () => {
    const excerpt: Attachment = {
      id: 'a-1',
      source: 's-letter',
      title: 'Letter',
      page: null,
      kind: 'excerpt',
      text: 'Words.',
    };
    const file: Attachment = {
      ...{ id: 'a-2', source: 's-news', title: 'Page', page: null, kind: 'file', fileName: 'page.png' },
      ...{ mediaType: 'image/png', size: 5, sha256: '0'.repeat(64) },
    };
    const record = exampleRecord({ siteId: site.id, raisedBy: null });
    const table = { id: 'f-1', fileName: 'in.csv', sha256: '0'.repeat(64), format: 'csv', entries: 12_345, table: 't' };
    const { texts, readme } = packOf(
      {
        marks: [mark({}), mark({ id: 'm-2', siteId: 'elsewhere' })],
        conditions: [condition, { ...condition, id: 'c-2', siteId: 'elsewhere' }],
        attachments: [excerpt, file],
      },
      { records: [record], comments: { ...NO_COMMENT_REGISTER, files: [table] } },
    );
    expect(texts['redline.json']).not.toContain('elsewhere');
    expect(Object.values(texts).join('\n')).not.toContain('page.png');
    const log = readme([]).replace(/\s+/g, ' ');
    expect(log).toContain('masked: 1 of the records');
    expect(log).toContain('Public comments: 12,345 in 1 files');
    expect(log).toContain('such as page images: 1.');
    expect(log).toContain('Other sites of the workspace: 0, with 1 marks, 1 conditions and 0 answers');
  });

  test.each(LANGUAGES)('in %s every file is there, and the page says its language', (language) => {
    const { texts, readme } = composePack(exampleInput({ site, language }));
    expect(['report.pdf', ...Object.keys(texts)].toSorted()).toEqual(PACK_FILES.toSorted());
    expect(texts['summary.html']).toContain(`<html lang="${language}">`);
    const files = PACK_FILES.map((name) => ({ name, size: 12_345, sha256: 'ab'.repeat(32) }));
    for (const line of readme(files).split('\n')) expect(line.length).toBeLessThanOrEqual(96);
  });
});
