import { describe, expect, test } from 'vitest';
import { PERSPECTIVES } from '../indicators/reading.ts';
import { exampleSite } from '../sites/example-site.ts';
import { LANGUAGES } from '../text/languages.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { blocksOf, type ReportDocument, type Table } from './report-document.ts';

function section(report: ReportDocument, id: string) {
  const found = report.sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

function table(report: ReportDocument, caption: string): Table {
  const found = blocksOf(report, 'table').find((one) => one.caption === caption);
  if (found === undefined) throw new Error(`no table ${caption}`);
  return found;
}

/** Every string a reader sees. */
function allText(report: ReportDocument): readonly string[] {
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      ['svg', 'kind', 'id', 'url'].includes(key) ? [] : walk(item),
    );
  };
  return walk(report);
}

describe('a report', () => {
  const input = exampleInput();
  const report = composeReport(input);

  test('has the sections that readers ask for, in order', () => {
    expect(report.sections.map(({ id }) => id)).toEqual([
      ...['summary', 'assumptions', 'how-to-read', 'site', 'approvals', 'alternatives', 'grid', 'land-use'],
      ...['community', 'impact', 'readiness'],
      ...['score', 'findings', 'gaps', 'sources', 'features', 'method', 'reproducibility', 'limits'],
    ]);
  });

  test('says the conversion in one line on the cover, with gross told from critical IT', () => {
    expect(report.cover.subtitle).toBe('125 MW mine to 394 MW AI hosting (gross)');
  });

  test.each(PERSPECTIVES)('the summary and the score table give the same numbers: %s', (perspective) => {
    const [verdicts] = blocksOf(report, 'verdicts');
    const index = PERSPECTIVES.indexOf(perspective);
    const verdict = verdicts?.verdicts[index];
    const row = table(report, 'Scores').rows[index * 2 + 1];
    const { low, high, point } = input.scores[perspective].hosted.score;
    const range = `${Math.round(low * 100)}–${Math.round(high * 100)}`;
    expect(verdict?.lines[0]).toBe(`Score ${range} of 100 (point ${Math.round((point ?? NaN) * 100)})`);
    expect(row?.[3]?.text).toBe(`${range} (point ${Math.round((point ?? NaN) * 100)})`);
    expect(verdict?.headline.toLowerCase()).toBe(row?.[2]?.text);
  });

  test('leaves no cell of any table empty and every row as wide as its headings', () => {
    for (const { columns, rows, caption } of blocksOf(report, 'table')) {
      for (const row of rows) {
        expect(row.length, caption).toBe(columns.length);
        for (const { text } of row) expect(text.trim(), caption).not.toBe('');
      }
    }
  });

  test('cites only sources that stand in its list, each under one number', () => {
    const [list] = blocksOf(report, 'sources');
    const numbers = list?.entries.map(({ n }) => n) ?? [];
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(1);
    const used = new Set<number>();
    for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'paragraph') block.content.cites.forEach((n) => used.add(n));
      if (block.kind === 'list')
        block.items.forEach(({ cites }) => {
          cites.forEach((n) => used.add(n));
        });
      if (block.kind === 'table')
        block.rows.flat().forEach(({ cites }) => {
          cites.forEach((n) => used.add(n));
        });
    }
    expect([...used].sort((a, b) => a - b)).toEqual(numbers);
  });

  test('sets blocks and advances side by side and leaves the pending case out of both', () => {
    const { rows, columns } = table(report, 'Blocks and advances nearby');
    expect(columns).toHaveLength(2);
    expect(rows[0]?.[0]?.text).toContain('North Hall');
    expect(rows[0]?.[1]?.text).toContain('South Hall');
    expect(JSON.stringify(rows)).not.toContain('East Hall');
    expect(JSON.stringify(table(report, 'Pending cases nearby').rows)).toContain('East Hall');
  });

  test('lists the features that entered a number and says how many cases could not be placed', () => {
    const text = JSON.stringify(section(report, 'features').blocks);
    expect(text).toContain('Granbury');
    expect(text).toContain('which no distance could count: 1.');
  });

  test('repeats itself with one command that names the site, the date and the language', () => {
    const text = JSON.stringify(section(report, 'reproducibility').blocks);
    expect(text).toContain('siteshift report example-workspace.siteshift --site site-a --lang en');
    expect(text).toContain('--as-of 2026-08-31');
    expect(text).toContain('ab'.repeat(32));
  });

  test('counts what carries no weight and is not known, and lists it nowhere', () => {
    const texts = allText(report);
    expect(texts.filter((text) => /\d+ more carry no weight and are not known\.$/.test(text)).length).toBeGreaterThan(
      0,
    );
    expect(texts).not.toContain('No lease, letter or tenant is recorded.');
    expect(texts).toContain('Service status of the planned power');
  });

  test('predicts nothing: its own sentences never say "will"', () => {
    expect(allText(report).filter((text) => /\bwill\b(?!-serve)/i.test(text))).toEqual([]);
  });

  test('is the same value when composed again', () => {
    expect(composeReport(exampleInput())).toEqual(report);
  });
});

describe('a site of which nothing is known', () => {
  const report = composeReport(
    exampleInput({ site: exampleSite(), document: { cases: [], instruments: [], rules: [] } }),
  );

  test('is told as not known, without a made-up number', () => {
    expect(report.cover.subtitle).toBe('Mine (MW not known) to AI hosting (MW not known)');
    expect(allText(report).filter((text) => /NaN|undefined|null|Infinity/.test(text))).toEqual([]);
  });

  test('has an empty record told as "none found", which is not "not known"', () => {
    expect(table(report, 'Blocks and advances nearby').rows).toEqual([
      [
        { text: 'none found', cites: [] },
        { text: 'none found', cites: [] },
      ],
    ]);
    expect(JSON.stringify(section(report, 'community').blocks)).toContain('no list of instruments has been imported');
  });
});

describe('hostile text', () => {
  const name = '#import "x" ]]] <b>$a$ \u202eשלום😀';

  test('stays text in the document and is escaped in every figure', () => {
    const report = composeReport(exampleInput({ site: exampleConversion({ name }) }));
    expect(report.cover.title).toBe(name);
    for (const { svg } of blocksOf(report, 'figure')) expect(svg).not.toContain('<b>');
  });
});

describe.each(LANGUAGES)('language %s', (language) => {
  const report = composeReport(exampleInput({ language }));

  test('has all its sentences and the paper of its readers', () => {
    expect(report.paper).toBe(language === 'en' ? 'us-letter' : 'a4');
    expect(allText(report).filter((text) => /\{[a-z]+\}/i.test(text))).toEqual([]);
  });

  test('says "not known" in its own words', () => {
    const words = { en: 'not known', it: 'non noto', es: 'no se sabe' }[language];
    expect(allText(report).some((text) => text.toLowerCase().includes(words))).toBe(true);
  });
});

test('a site outside the United States and Canada is printed on A4', () => {
  expect(composeReport(exampleInput({ site: exampleConversion({ country: 'NO', state: null }) })).paper).toBe('a4');
});
