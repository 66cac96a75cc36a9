import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absorptionDbPerM, octaveAbsorption } from './atmospheric-absorption.ts';
import { thirdOctaveHz } from './octave-bands.ts';

const PRESSURE = { pressureKPa: 101.325 };

function dbPerKm(temperatureC: number, humidityPercent: number): readonly number[] {
  return octaveAbsorption({ temperatureC, humidityPercent, ...PRESSURE }).map((db) => 1000 * db);
}

/** To the last digit printed. */
function expectPrinted(found: readonly number[], printed: readonly string[]): void {
  expect(found.map((value, i) => value.toFixed(printed[i]?.split('.')[1]?.length ?? 0))).toEqual(printed);
}

describe('ISO 9613-1 at the exact octave midbands, dB/km', () => {
  // Source: ISO 9613-2 table 2 to more digits, by the formulas of sengpielaudio.com/AirdampingFormula.htm and python-acoustics.
  test.each([
    [10, 70, ['0.122', '0.411', '1.043', '1.928', '3.658', '9.664', '32.77', '116.88']],
    [20, 70, ['0.090', '0.339', '1.132', '2.798', '4.978', '9.016', '22.91', '76.62']],
    [30, 70, ['0.065', '0.256', '0.963', '3.135', '7.407', '12.75', '23.06', '59.26']],
    [15, 20, ['0.272', '0.647', '1.221', '2.704', '8.166', '28.19', '88.79', '201.8']],
    [15, 50, ['0.142', '0.479', '1.217', '2.236', '4.164', '10.79', '36.22', '128.6']],
    [15, 80, ['0.093', '0.343', '1.075', '2.399', '4.151', '8.313', '23.67', '82.83']],
  ])('%d °C, %d %%', (temperature, humidity, printed) => {
    expectPrinted(dbPerKm(temperature, humidity), printed);
  });

  test('the row of ISO 9613-2 table 2 for 10 °C and 70 %', () => {
    expectPrinted(dbPerKm(10, 70), ['0.1', '0.4', '1.0', '1.9', '3.7', '9.7', '32.8', '117']);
  });

  test('thin air: 35 °C, 25 %, 80 kPa, against a script of our own', () => {
    const air = { temperatureC: 35, humidityPercent: 25, pressureKPa: 80 };
    expectPrinted(
      octaveAbsorption(air).map((db) => 1000 * db),
      ['0.152', '0.570', '1.830', '4.223', '7.130', '12.795', '32.770', '109.730'],
    );
  });
});

test.each([
  [-13, '0.0426'],
  [-10, '0.167'],
  [0, '6.35'],
  [9, '59.8'],
])('third octave %d at 25 °C and 80 %% takes %s dB/km', (k, printed) => {
  // Source: python-acoustics, absorption_coefficient.csv.
  const air = { temperatureC: 25, humidityPercent: 80, ...PRESSURE };
  expectPrinted([1000 * absorptionDbPerM(thirdOctaveHz(k), air)], [printed]);
});

test('a higher tone is never carried farther', () => {
  const air = fc.record({
    temperatureC: fc.double({ min: -20, max: 50, noNaN: true }),
    humidityPercent: fc.double({ min: 5, max: 100, noNaN: true }),
    pressureKPa: fc.double({ min: 50, max: 110, noNaN: true }),
  });
  fc.assert(
    fc.property(air, fc.double({ min: 50, max: 5000, noNaN: true }), (some, hz) => {
      const low = absorptionDbPerM(hz, some);
      return low > 0 && absorptionDbPerM(2 * hz, some) > low;
    }),
  );
});
