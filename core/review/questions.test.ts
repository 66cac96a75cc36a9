import { describe, expect, test } from 'vitest';
import { unknown, type KnownReading, type Reading } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { exampleSite } from '../sites/example-site.ts';
import { LANGUAGES } from '../text/languages.ts';
import { CATALOGUES } from '../text/say.ts';
import { letterOf } from './letter.ts';
import { askedOf, CHECKLISTS, QUESTIONS, TOPICS } from './questions.ts';

const nothing: Readonly<Record<string, Reading>> = Object.fromEntries(
  INDICATORS.map(({ id }) => [id, unknown('x', 'ask.planner')]),
);
const readings = { mined: nothing, hosted: nothing };
const known: KnownReading = {
  known: true,
  value: 1,
  low: 1,
  high: 1,
  grade: 'B',
  sources: [],
  detail: { code: 'x', facts: {} },
  counted: [],
};
const fact = { value: 55, low: 55, high: 55, grade: 'B' as const, sources: ['s-1'], date: null, note: '' };

describe('the checklist', () => {
  test('asks each question once, with words, a topic and a checklist it follows', () => {
    const keys = QUESTIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !(`question.${key}` in CATALOGUES.review.en))).toEqual([]);
    expect(TOPICS.filter((topic) => !QUESTIONS.some((one) => one.topic === topic))).toEqual([]);
    expect(QUESTIONS.filter(({ after }) => after.length === 0)).toEqual([]);
    for (const { url } of Object.values(CHECKLISTS)) expect(url).toMatch(/^https:/);
  });

  test('is tied to readings that there are', () => {
    const ids = INDICATORS.map(({ id }) => id);
    const tied = QUESTIONS.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'reading' ? part.indicator : [])),
    );
    expect(tied.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('what the file answers', () => {
  const statusOf = (site: ReturnType<typeof exampleSite>, key: string, read = readings, answers = NONE) =>
    askedOf(site, read, answers).find(({ question }) => question.key === key);

  test('is nothing where nothing is known', () => {
    expect(askedOf(exampleSite({ facts: {} }), readings, []).map(({ status }) => status)).toEqual(
      QUESTIONS.map(() => 'missing'),
    );
  });

  test('is part of a question where one of its facts is known, and all of it where all are', () => {
    const one = exampleSite({ facts: { hostedNightDBA: fact } });
    expect(statusOf(one, 'night-noise')).toMatchObject({ status: 'partly', missing: [{ fact: 'ambientNightDBA' }] });
    const both = exampleSite({ facts: { hostedNightDBA: fact, ambientNightDBA: fact } });
    expect(statusOf(both, 'night-noise')?.status).toBe('answered');
  });

  test('counts what the chosen scenario states', () => {
    const scenario = { id: 's', name: 'S', facts: { hostedNightDBA: fact }, phases: [], mitigations: [] };
    const site = exampleSite({ facts: {}, scenarios: [scenario], hostedAs: 's' });
    expect(statusOf(site, 'night-noise')?.status).toBe('partly');
    expect(statusOf({ ...site, hostedAs: null }, 'night-noise')?.status).toBe('missing');
  });

  test('may be a reading', () => {
    const read = { ...readings, hosted: { ...nothing, 'impact.basin-stress': known } };
    expect(statusOf(exampleSite({ facts: {} }), 'drought', read)?.status).toBe('answered');
  });

  test('gives way to the reviewer’s word at that site, and is still told', () => {
    const site = exampleSite({ id: 's-1', facts: {} });
    const answer = { siteId: 's-1', question: 'fuel', status: 'answered' as const, note: 'Sheet C-4' };
    expect(statusOf(site, 'fuel', readings, [answer])).toMatchObject({
      proposed: 'missing',
      status: 'answered',
      answer,
    });
    expect(statusOf(site, 'fuel', readings, [{ ...answer, siteId: 's-2' }])?.status).toBe('missing');
  });
});

describe('the letter', () => {
  const site = exampleSite({ id: 's-1', name: 'Hood', facts: { hostedNightDBA: fact } });
  const answered = QUESTIONS.filter(({ key }) => key !== 'night-noise' && key !== 'fuel').map(({ key }) => ({
    siteId: 's-1',
    question: key,
    status: 'answered' as const,
    note: '',
  }));
  const asked = askedOf(site, readings, answered);

  test('asks only what is missing or partly answered, numbered through, and says what is on file', () => {
    const letter = letterOf(asked, { siteName: 'Hood', asOf: '2026-08-31', signature: 'A. Clerk', language: 'en' });
    const numbered = (letter ?? '').split('\n').filter((line) => /^\d+\. /.test(line));
    expect(numbered.map((line) => line.slice(0, 2))).toEqual(['1.', '2.']);
    expect(letter).toContain('31 August 2026');
    expect(letter).toMatch(/On file: .*\n {3}Not on file: /);
    expect(letter?.endsWith('A. Clerk')).toBe(true);
  });

  test.each(LANGUAGES)('is written in %s whole', (language) => {
    const letter = letterOf(askedOf(site, readings, []), {
      siteName: 'Hood',
      asOf: '2026-08-31',
      signature: '',
      language,
    });
    expect((letter ?? '').split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(QUESTIONS.length);
  });

  test('is not written when nothing is left to ask', () => {
    const all = QUESTIONS.map(({ key }) => ({ siteId: 's-1', question: key, status: 'answered' as const, note: '' }));
    const letter = { siteName: 'Hood', asOf: '2026-08-31', signature: '', language: 'en' as const };
    expect(letterOf(askedOf(site, readings, all), letter)).toBeNull();
  });
});

const NONE: Parameters<typeof askedOf>[2] = [];
