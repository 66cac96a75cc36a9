import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkspace } from '../../core/assess.ts';
import { layerInfo } from '../../core/indicators/example-world.ts';
import { NO_LAYERS } from '../../core/layers/layer-data.ts';
import { composeReport } from '../../core/report/compose-report.ts';
import { exampleConversion, exampleInput } from '../../core/report/example-input.ts';
import { blocksOf, type ReportDocument } from '../../core/report/report-document.ts';
import { LANGUAGES } from '../../core/text/languages.ts';
import { sampleDocument } from '../../core/workspace/reference-document.ts';
import { engineData } from '../engine-data.ts';
import { reportInput } from '../jobs/report-input-of-site.ts';
import { compilePages, compilePdf } from './write-pdf.ts';

const assetsRoot = join(import.meta.dirname, '..', '..', 'assets');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pdfOf(report: ReportDocument): Promise<Uint8Array> {
  const pdf = await compilePdf(report, assetsRoot);
  if (!pdf.ok) throw new Error(pdf.error.facts.detail);
  return pdf.value;
}

/** What a Poppler or QPDF program prints about the file; null where it is not installed. */
async function printed(bytes: Uint8Array, program: string, options: readonly string[]): Promise<string | null> {
  const path = join(folder, 'report.pdf');
  await writeFile(path, bytes);
  const result = spawnSync(
    program,
    options.map((option) => (option === 'FILE' ? path : option)),
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  if (result.error === undefined) return result.stdout;
  console.log(`${program} is not installed: its part of this test is left out`);
  return null;
}

describe('the PDF of the example', () => {
  const report = composeReport(exampleInput());

  test('is a tagged PDF with title, author and the as-of day as its only date', async () => {
    const pdf = await pdfOf(report);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    const info = await printed(pdf, 'pdfinfo', ['FILE']);
    if (info === null) return;
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Granbury mine: impact report/);
    expect(info).toMatch(/Author: +A\. Planner/);
    expect(info).toMatch(/CreationDate: .*Aug 31 .* 2026/);
    expect(info).toMatch(/Page size: +612 x 792/);
  });

  test('has the same bytes when set twice', async () => {
    expect(Buffer.from(await pdfOf(report)).equals(Buffer.from(await pdfOf(report)))).toBe(true);
  });

  test('stays under 10 MB', async () => {
    expect((await pdfOf(report)).length).toBeLessThan(10_000_000);
  });

  test('embeds the bundled families and no other font', async () => {
    const fonts = await printed(await pdfOf(report), 'pdffonts', ['FILE']);
    if (fonts === null) return;
    const rows = fonts.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/^\w{6}\+(NotoSans|SourceSerif4)-.* yes yes yes /);
  });

  test('carries one alternative text for each figure, the title and the language', async () => {
    const objects = await printed(await pdfOf(report), 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-']);
    if (objects === null) return;
    const figures = objects.split('endobj').filter((object) => /\/S \/Figure\b/.test(object));
    expect(figures).toHaveLength(blocksOf(report, 'figure').length);
    for (const figure of figures) expect(figure).toContain('/Alt ');
    expect(objects).toContain('/Lang (en)');
    expect(objects).toContain('pdfuaid:part');
  });

  test('has header cells in every table and a bookmark for every section', async () => {
    const objects = await printed(await pdfOf(report), 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-']);
    if (objects === null) return;
    const headings = blocksOf(report, 'table').reduce((sum, { columns }) => sum + columns.length, 0);
    expect(objects.match(/\/S \/TH\b/g)?.length).toBeGreaterThanOrEqual(headings);
    expect(objects).toContain('/Outlines');
  });

  test('can be read as text: name, running head and pages', async () => {
    const text = await printed(await pdfOf(report), 'pdftotext', ['-layout', 'FILE', '-']);
    if (text === null) return;
    for (const words of ['Granbury mine', 'Page 2 of', 'Areas of controversy', 'North Hall'])
      expect(text).toContain(words);
  });
});

test('nothing runs over the margins, not even hashes and file names without a space', async () => {
  const layer = { ...layerInfo('plants', null), name: 'a'.repeat(90) };
  const document = {
    layers: [layer, { ...layer, id: 'layer-b', name: 'power_plants_of_the_whole_country_2024_final.csv' }],
  };
  const pdf = await pdfOf(composeReport(exampleInput({ document })));
  const words = await printed(pdf, 'pdftotext', ['-bbox', 'FILE', '-']);
  if (words === null) return;
  const right = Array.from(words.matchAll(/xMax="([\d.]+)"/g), (match) => Number(match[1]));
  expect(right.length).toBeGreaterThan(1000);
  expect(Math.max(...right)).toBeLessThanOrEqual(612 - 72 + 0.5);
});

test('hostile text is printed as it stands and changes nothing else', async () => {
  const name = '#import "/x.typ": * ]]] $x$ *b* _i_ \\u{41} \u202eשלום 😀 <script>';
  const report = composeReport(exampleInput({ site: exampleConversion({ name, notes: '#panic("no")' }) }));
  const text = await printed(await pdfOf(report), 'pdftotext', ['FILE', '-']);
  if (text === null) return;
  expect(text).toContain('#import "/x.typ": * ]]] $x$ *b* _i_ \\u{41}');
  expect(text).toContain('#panic("no")');
  expect(text).toContain('[U+1F600]');
  expect(text).toContain('U+202E');
});

test.each(LANGUAGES)('a report in %s is set in that language', async (language) => {
  const report = composeReport(exampleInput({ language }));
  const objects = await printed(await pdfOf(report), 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-']);
  if (objects === null) return;
  expect(objects).toContain(`/Lang (${language})`);
});

describe('pages for the preview', () => {
  test('are as many as the PDF has, each whole in itself', async () => {
    const report = composeReport(exampleInput());
    const pages = await compilePages(report, assetsRoot);
    if (!pages.ok) throw new Error(pages.error.facts.detail);
    expect(pages.value.length).toBeGreaterThan(8);
    for (const page of pages.value) {
      const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), (match) => match[1]));
      const used = Array.from(page.matchAll(/(?:href="#|url\(#)([^")]+)/g), (match) => match[1]);
      expect(used.filter((id) => !ids.has(id))).toEqual([]);
      expect(page).toMatch(/^<svg [^>]*viewBox="0 0 612 792"/);
      expect(page).not.toContain('<image');
    }
    const info = await printed(await pdfOf(report), 'pdfinfo', ['FILE']);
    if (info !== null) expect(info).toMatch(new RegExp(`Pages: +${pages.value.length}\\n`));
  });
});

test('every site of the sample has a report without a gap in its words', async () => {
  const data = engineData(assetsRoot);
  const document = sampleDocument(await data.reference());
  const readings = readWorkspace(document, NO_LAYERS, await data.bundled());
  const empty = exampleInput().ground;
  for (const language of LANGUAGES) {
    for (const { id } of document.sites) {
      const input = await reportInput({
        document,
        readings,
        variants: [],
        siteId: id,
        language,
        appVersion: '0',
        comments: null,
        data,
      });
      if (input === null) throw new Error(`no input for ${id}`);
      const text = JSON.stringify(composeReport({ ...input, ground: empty }));
      expect(text, id).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

test('the sample report of Denton is set with its real maps', async () => {
  const data = engineData(assetsRoot);
  const document = sampleDocument(await data.reference());
  const readings = readWorkspace(document, NO_LAYERS, await data.bundled());
  const input = await reportInput({
    document,
    readings,
    variants: [],
    siteId: 'denton',
    language: 'en',
    appVersion: '0',
    comments: null,
    data,
  });
  if (input === null) throw new Error('the sample holds Denton');
  const report = composeReport(input);
  expect(report.cover.subtitle).toBe('125 MW mine to 394 MW AI hosting (gross)');
  expect(blocksOf(report, 'figure')[1]?.svg).toContain('Fort Worth');
  expect((await pdfOf(report)).length).toBeGreaterThan(50_000);
});
