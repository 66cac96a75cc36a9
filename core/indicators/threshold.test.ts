import { describe, expect, test } from 'vitest';
import { say } from '../text/say.ts';
import { lineDistance } from './grid/line-distance.ts';
import { serviceStatus } from './grid/service-status.ts';
import { unknown, type KnownReading } from './reading.ts';
import { thresholdSentence } from './threshold.ts';

function reading(value: number | string): KnownReading {
  const detail = { code: 'x', facts: {} };
  return { known: true, value, low: value, high: value, grade: 'A', sources: [], detail, counted: [] };
}

function sentence(value: number) {
  const { code, facts } = thresholdSentence(lineDistance, reading(value));
  return say('en', 'indicators', code, facts);
}

describe('thresholdSentence', () => {
  test.each([
    { km: 0.2, text: 'Up to 1 km: risk 0.' },
    { km: 1, text: 'Up to 1 km: risk 0.' },
    { km: 5, text: 'Between 3 km (risk 25) and 8 km (risk 60).' },
    { km: 8, text: 'Between 8 km (risk 60) and 16 km (risk 100).' },
    { km: 16, text: 'From 16 km: risk 100.' },
    { km: 90, text: 'From 16 km: risk 100.' },
  ])('$km km', ({ km, text }) => {
    expect(sentence(km)).toBe(text);
  });

  test('names the class that fired', () => {
    const { code, facts } = thresholdSentence(serviceStatus, reading('signed-agreement'));
    expect(say('en', 'indicators', code, facts)).toBe('Class “signed agreement”: risk 15.');
    expect(say('it', 'indicators', code, facts)).toBe('Classe “contratto firmato”: rischio 15.');
  });

  test('an unknown reading fires nothing', () => {
    expect(thresholdSentence(lineDistance, unknown('not-imported', 'ask')).code).toBe('threshold.unknown');
  });
});
