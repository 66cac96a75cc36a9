import { describe, expect, test } from 'vitest';
import type { WeightedCriterion } from '../../scoring/score-matrix.ts';
import { composeReport } from '../compose-report.ts';
import { exampleInput } from '../example-input.ts';
import { blocksOf } from '../report-document.ts';
import { drawnCriteria } from './contribution-chart.ts';
import { INDICATORS } from '../../indicators/registry.ts';

/** Height of the text on a page of Letter with one-inch margins, points. */
const PAGE = 648;

function criterion(n: number, weight: number, risk: number | null): WeightedCriterion {
  return {
    indicator: `grid.${n}`,
    group: 'grid',
    weight,
    risk: risk === null ? null : { low: risk, point: risk, high: risk },
  };
}

describe('what the figure of contributions draws', () => {
  test('leaves out what carries no weight', () => {
    expect(drawnCriteria({ criteria: [criterion(1, 0, 1), criterion(2, 1, 0)] })).toEqual({
      drawn: [criterion(2, 1, 0)],
      leftOut: 0,
    });
  });

  test('keeps the twenty largest in their own order, one that is not known counted at 100', () => {
    const known = Array.from({ length: 24 }, (_, n) => criterion(n, 0.04, n / 30));
    const { drawn, leftOut } = drawnCriteria({ criteria: [criterion(99, 0.04, null), ...known] });
    expect(leftOut).toBe(5);
    expect(drawn.map(({ indicator }) => indicator)).toEqual([
      'grid.99',
      ...known.slice(5).map(({ indicator }) => indicator),
    ]);
  });
});

describe('a report with every indicator weighed', () => {
  const every = Object.fromEntries(INDICATORS.map(({ id }) => [id, 1]));
  const { weights } = exampleInput().document;
  const report = composeReport(
    exampleInput({
      document: {
        weights: {
          delivery: { ...weights.delivery, indicators: every },
          burden: { ...weights.burden, indicators: every },
        },
      },
    }),
  );
  const figures = blocksOf(report, 'figure').filter(({ caption }) => caption.includes('weight times risk'));

  test('draws figures that fit on a page, without an id, and says what stands in the table', () => {
    expect(figures).toHaveLength(2);
    for (const { svg, caption } of figures) {
      expect(Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(PAGE);
      expect(svg).not.toMatch(/>(grid|land-use|community|impact|readiness|opposition|water)\.[a-z]/);
      expect(caption).toMatch(/Only the largest 20 are drawn.*more stand in the table/);
    }
  });
});

test('a perspective in which nothing is weighed says so in place of a figure', () => {
  const input = exampleInput();
  const empty = { ...input.scores.burden.hosted, criteria: [] };
  const report = composeReport({
    ...input,
    scores: { ...input.scores, burden: { ...input.scores.burden, hosted: empty } },
  });
  const texts = blocksOf(report, 'paragraph').map(({ content }) => content.text);
  expect(texts.some((text) => text.endsWith('no criterion is weighed, so nothing drives a score.'))).toBe(true);
});
