import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detourOver, screeningDb, type Screen } from './barrier.ts';

const path = { distanceM: 300, sourceHeightM: 4, receiverHeightM: 1.5 };

function takenBy(screen: Screen, over = path): readonly number[] {
  const detour = detourOver(screen, over);
  return detour === null ? [] : screeningDb(detour);
}

test.each([
  [0, ['5.5185', '6.1530', '7.1953', '8.7356', '10.7654', '13.1831', '15.8591', '18.6871']],
  [12, ['5.6173', '6.6491', '8.8221', '11.7368', '14.6631', '17.5527', '20.4685', '23.4179']],
])('a wall of 6 m at 8 m and %d m thick, against a script of our own', (thicknessM, printed) => {
  expect(takenBy({ heightM: 6, distanceM: 8, thicknessM }).map((db) => db.toFixed(4))).toEqual(printed);
});

test('a wall that just meets the line of sight takes 4.8 dB: z is 0', () => {
  const level = { distanceM: 100, sourceHeightM: 3, receiverHeightM: 3 };
  for (const db of takenBy({ heightM: 3, distanceM: 10, thicknessM: 0 }, level)) expect(db).toBeCloseTo(4.77, 2);
});

test('a receiver within the wall hears the source as without it', () => {
  expect(detourOver({ heightM: 6, distanceM: 8, thicknessM: 2 }, { ...path, distanceM: 10 })).toBeNull();
});

test('a higher wall never takes less, and never more than the cap', () => {
  const height = fc.double({ min: 0, max: 60, noNaN: true });
  const far = fc.double({ min: 30, max: 8000, noNaN: true });
  fc.assert(
    fc.property(height, height, far, fc.constantFrom(0, 10), (a, b, distanceM, thicknessM) => {
      const of = (heightM: number) => takenBy({ heightM, distanceM: 8, thicknessM }, { ...path, distanceM });
      const [low, high] = [of(Math.min(a, b)), of(Math.max(a, b))];
      const most = thicknessM === 0 ? 20 : 25;
      return low.every((db, band) => db >= 0 && (high[band] ?? NaN) >= db - 0.05 && (high[band] ?? NaN) <= most);
    }),
  );
});
