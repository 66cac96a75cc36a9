import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEnergies, distanceTable, roomForSquares } from './distance-table.ts';
import { DEFAULT_MACHINES, powerAtLevel, type DefaultKind } from './default-spectra.ts';
import { levelOf, sumLevels } from './energy-sum.ts';
import { localMetres } from './local-metres.ts';
import { fieldLevels, fillField, gridOver, type NoiseField } from './noise-field.ts';
import { emissionOf, type NoiseSource } from './noise-source.ts';
import { DEFAULT_PROPAGATION, type Propagation } from './propagation.ts';
import { receiverLevel } from './receiver-level.ts';
import { placeSources } from './source-tables.ts';

const frame = localMetres([-97.8, 32.4]);

function machine(kind: DefaultKind, [x, y]: readonly [number, number], lwa: number, index = 0): NoiseSource {
  const [lon, lat] = frame.toLonLat([x, y]);
  const { heightM, isTonal } = DEFAULT_MACHINES[kind];
  return {
    ...{ id: `s${index}`, kind, position: [lon, lat], heightM, isTonal, insertionLossDb: null, screen: null },
    power: powerAtLevel(kind, { low: lwa, likely: lwa, high: lwa }),
    runs: { day: true, night: true, generatorTest: true },
  };
}

function finish(steps: Generator<number, NoiseField>): { readonly field: NoiseField; readonly heard: number[] } {
  const heard: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { field: step.value, heard };
    heard.push(step.value);
  }
}

const grounds: readonly Propagation['ground'][] = [
  { kind: 'free-field' },
  { kind: 'porous' },
  { kind: 'general', source: 0, middle: 0, receiver: 0 },
  { kind: 'general', source: 0.5, middle: 1, receiver: 1 },
];

describe('the table of a source', () => {
  const kinds = Object.keys(DEFAULT_MACHINES) as DefaultKind[];
  test.each(kinds)('%s is within 0.05 dB of the formulas from 1 m on, within 0.01 dB from 10 m on', (kind) => {
    for (const ground of grounds) {
      for (const weighting of ['A', 'C'] as const) {
        const propagation = { ...DEFAULT_PROPAGATION, ground };
        const emission = emissionOf(machine(kind, [0, 0], 110));
        const table = distanceTable(emission, propagation, { weighting, upToM: 15_000 });
        const count = 1_000;
        const meters = Array.from({ length: count }, (_, i) => 15_000 ** (i / (count - 1)));
        const squares = roomForSquares(count);
        squares.metres2.set(meters.map((distance) => Math.max(1, distance * distance)));
        const energies = new Float64Array(count);
        addEnergies(squares, { table, gain: 1 }, { energies, at: 0, count });
        meters.forEach((distance, i) => {
          const exact = receiverLevel(emission, propagation, distance)[weighting === 'A' ? 'dba' : 'dbc'];
          const off = Math.abs(levelOf(energies[i] ?? NaN) - exact);
          if (!(off <= (distance < 10 ? 0.05 : 0.01))) throw new Error(`${ground.kind} ${distance} m: ${off} dB`);
        });
      }
    }
  });
});

const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
const someMachines = fc.array(
  fc.tuple(
    fc.constantFrom<DefaultKind>('mine-air', 'ai-dry-cooler', 'generator'),
    place,
    fc.integer({ min: 80, max: 120 }),
  ),
  { minLength: 1, maxLength: 12 },
);

test('every node has the energies of all sources, as computed one by one', () => {
  fc.assert(
    fc.property(someMachines, (machines) => {
      const sources = machines.map(([kind, at, lwa], i) => machine(kind, at, lwa, i));
      const propagation = DEFAULT_PROPAGATION;
      const placed = placeSources(sources, frame, { propagation, weighting: 'A', upToM: 6_000 });
      const { field } = finish(fillField(gridOver(3_000, 2_000, 170), placed, []));
      for (let node = 0; node < field.levelsDb.length; node += 7) {
        const x = field.west + (node % field.columns) * field.cellM;
        const y = field.south + Math.floor(node / field.columns) * field.cellM;
        const each = machines.map(([, [east, north]], i) => {
          const source = sources[i];
          if (source === undefined) throw new Error('a source for each machine');
          return receiverLevel(emissionOf(source), propagation, Math.max(1, Math.hypot(x - east, y - north))).dba;
        });
        expect(Math.abs((field.levelsDb[node] ?? NaN) - sumLevels(each))).toBeLessThan(0.05);
        expect(fieldLevels(placed, [])([x, y])).toBeCloseTo(field.levelsDb[node] ?? NaN, 5);
      }
    }),
    { numRuns: 25 },
  );
});

test('twice the sources in one place are 3.01 dB more everywhere, and a shift of all moves all by it', () => {
  const one = machine('generator', [100, 50], 112);
  const of = (sources: readonly NoiseSource[], shifts: readonly number[]) => {
    const order = { propagation: DEFAULT_PROPAGATION, weighting: 'C', upToM: 3_000 } as const;
    return finish(fillField(gridOver(1_000, 1_000, 100), placeSources(sources, frame, order), shifts)).field.levelsDb;
  };
  const [single, double, shifted] = [of([one], []), of([one, one], []), of([one, one], [-5, -5])];
  single.forEach((level, i) => {
    expect((double[i] ?? NaN) - level).toBeCloseTo(10 * Math.log10(2), 9);
    expect((shifted[i] ?? NaN) - (double[i] ?? NaN)).toBeCloseTo(-5, 9);
  });
});

test('progress rises to 1 in steps, and a grid without sources is silent', () => {
  const { field, heard } = finish(fillField(gridOver(1_000, 1_000, 25), [], []));
  expect([field.columns, field.rows, field.west]).toEqual([41, 41, -500]);
  expect(heard.length).toBeGreaterThan(4);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(1);
  expect(field.levelsDb.every((level) => level === -Infinity)).toBe(true);
});
