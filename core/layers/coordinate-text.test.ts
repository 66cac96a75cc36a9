import { describe, expect, test } from 'vitest';
import { readCoordinate } from './coordinate-text.ts';

describe('readCoordinate', () => {
  test.each([
    { text: '43.635', axis: 'lat', degrees: 43.635 },
    { text: ' -94,098 ', axis: 'lon', degrees: -94.098 },
    { text: '\u221294.098', axis: 'lon', degrees: -94.098 },
    { text: '43°38\'06.00"N', axis: 'lat', degrees: 43.635 },
    { text: '94°05\'52.80"W', axis: 'lon', degrees: -94.098 },
    { text: '94 05 52.8 W', axis: 'lon', degrees: -94.098 },
    { text: 'W 94° 5.88′', axis: 'lon', degrees: -94.098 },
    { text: '88°20\'60.00"W', axis: 'lon', degrees: -88.35 },
    { text: '94.098 O', axis: 'lon', degrees: -94.098 },
    { text: '-94:05:52.8', axis: 'lon', degrees: -94.098 },
    { text: '1e1', axis: 'lat', degrees: 10 },
    { text: '145.6697', axis: 'lat', degrees: 145.6697 },
  ] as const)('$text is $degrees', ({ text, axis, degrees }) => {
    expect(readCoordinate(text, axis)).toBeCloseTo(degrees, 9);
  });

  test.each([
    { text: 'n/a', axis: 'lat' },
    { text: '', axis: 'lat' },
    { text: '43.6 N', axis: 'lon' },
    { text: '-43.6 S', axis: 'lat' },
    { text: '43°75\'00"N', axis: 'lat' },
    { text: '1.234.567', axis: 'lat' },
    { text: '43.6 -94.1', axis: 'lat' },
    { text: 'Infinity', axis: 'lat' },
  ] as const)('"$text" is no $axis', ({ text, axis }) => {
    expect(readCoordinate(text, axis)).toBeNull();
  });
});
