import { expect, test } from 'vitest';
import { EXAMPLE_CENTRE, exampleSource } from './example-sources.ts';
import { sumLevels } from './energy-sum.ts';
import { localMetres } from './local-metres.ts';
import { soundPowerDba } from './noise-source.ts';
import { spreadSources } from './spread-sources.ts';

const frame = localMetres(EXAMPLE_CENTRE);
const outline = (
  [
    [-200, -200],
    [200, -200],
    [200, 200],
    [-200, 200],
    [-200, -200],
  ] as const
).map(frame.toLonLat);
const coolers = exampleSource('ai-dry-cooler', [0, 0], 115);
const generator = exampleSource('generator', [0, 0], 112);

test('the same energy from many places in the outline; a generator under test is one', () => {
  const spread = spreadSources([coolers, generator], outline) ?? [];
  const fans = spread.filter(({ kind }) => kind === 'ai-dry-cooler');
  expect(fans.length).toBe(25);
  expect(sumLevels(fans.map((source) => soundPowerDba(source).likely))).toBeCloseTo(115, 9);
  expect(new Set(spread.map(({ id }) => id)).size).toBe(spread.length);
  for (const { position } of fans) {
    const [east, north] = frame.toMetres(position);
    expect(Math.max(Math.abs(east), Math.abs(north))).toBeLessThan(200);
  }
  expect(spread.filter(({ kind }) => kind === 'generator')).toEqual([generator]);
});

test('machines that stand at several places stay there, and none are none', () => {
  expect(spreadSources([coolers, exampleSource('chiller', [50, 0], 100)], outline)).toBeNull();
  expect(spreadSources([], outline)).toBeNull();
});
