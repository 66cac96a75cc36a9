import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../text/languages.ts';
import { composeReport } from './compose-report.ts';
import { exampleInput } from './example-input.ts';
import { blocksOf } from './report-document.ts';

function excluded(language: 'en' | 'it' | 'es') {
  const { document } = exampleInput();
  const rule = {
    id: 'x',
    indicator: 'grid.service-status',
    when: 'is' as const,
    value: 'signed-agreement',
    source: 'Board resolution 12',
    enabled: true,
  };
  const other = { ...rule, id: 'y', value: 'letter', source: 'Not met' };
  return composeReport(
    exampleInput({ language, document: { method: { ...document.method, exclusions: [rule, other] } } }),
  );
}

describe('the report of an excluded site', () => {
  const report = excluded('en');
  const verdicts = blocksOf(report, 'verdicts').flatMap((block) => block.verdicts);

  test('has no score, names the rule that is met with its source, and has no rank', () => {
    expect(verdicts).toHaveLength(2);
    for (const { lines, headline } of verdicts) {
      expect(headline).toBe('Excluded');
      expect(lines[0]).toBe('No score: excluded');
      expect(lines[1]).toMatch(/^Excluded because this is “.+”: .+\. Source of the rule: Board resolution 12$/);
      expect(lines).toContain('No rank: excluded');
      expect(lines.join(' ')).not.toMatch(/nothing is known|Not met|of 100/);
    }
  });

  test('has no number in place of a score or of its change', () => {
    const change = blocksOf(report, 'table').find(({ caption }) => caption.startsWith('Score as mined'));
    for (const row of change?.rows ?? []) {
      expect(row[2]?.text).toBe('No score: excluded');
      expect(row[3]?.text).toBe('no change: excluded');
    }
    expect(change?.rows).toHaveLength(2);
  });
});

test.each(LANGUAGES)('says so in %s', (language) => {
  const [verdict] = blocksOf(excluded(language), 'verdicts').flatMap((block) => block.verdicts);
  const words = { en: 'No score: excluded', it: 'Nessun punteggio: escluso', es: 'Sin puntuación: excluido' };
  expect(verdict?.lines[0]).toBe(words[language]);
});
