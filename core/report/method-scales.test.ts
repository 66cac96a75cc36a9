import { describe, expect, test } from 'vitest';
import { withScales } from '../criteria/scale-settings.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { DEFAULT_METHOD } from '../workspace/method-settings.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { scaleTables } from './method-scales.ts';
import { createSpeaker } from './writer.ts';

const tables = scaleTables(createSpeaker('en'), withScales(INDICATORS, {}), {
  weights: DEFAULT_WEIGHTS,
  method: DEFAULT_METHOD,
});

describe('the scales of the method', () => {
  test('stand in two tables, what counts first, and none is lost', () => {
    expect(tables).toHaveLength(2);
    expect(tables[0]?.rows.length).toBeGreaterThan(10);
    expect(tables.flatMap(({ rows }) => rows)).toHaveLength(INDICATORS.length);
    expect(tables[1]?.caption).toBe('Scales of indicators that are not weighed');
  });

  test('say at which reading which risk is reached, with the sign on every percentage', () => {
    const texts = tables.flatMap(({ rows }) => rows.map((row) => row[2]?.text ?? ''));
    expect(texts.every((text) => text.includes('→'))).toBe(true);
    expect(texts.filter((text) => text.startsWith('%'))).toEqual([]);
    expect(texts.some((text) => /^[\d.]+% → \d+; [\d.]+% → \d+/.test(text))).toBe(true);
  });
});
