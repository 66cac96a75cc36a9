import { describe, expect, test } from 'vitest';
import { drawPath } from './draw-path.ts';
import { framePaths, mapFrame } from './extent-frame.ts';
import { readSample } from './read-sample.ts';

const frame = mapFrame([-100, 30, -90, 40], 400, 200);

describe('mapFrame', () => {
  test('shows the whole extent, in the middle, with air around it', () => {
    const { box } = frame;
    expect(box.x + box.width / 2).toBeCloseTo(200);
    expect(box.y + box.height / 2).toBeCloseTo(100);
    expect(box.height).toBeLessThan(200 / 1.3);
    expect(frame.view[1]).toBeLessThan(30);
    expect(frame.view[3]).toBeGreaterThan(40);
  });

  test('a degree north is as long as 1 / cos(latitude) degrees east', () => {
    const [x0, y0] = frame.project([-95, 35]);
    const [x1] = frame.project([-94, 35]);
    const [, y1] = frame.project([-95, 36]);
    expect((x1 - x0) / (y0 - y1)).toBeCloseTo(Math.cos((35 * Math.PI) / 180), 9);
  });

  test('a single point gets a view of some degrees, and a pole one that is not empty', () => {
    const [west, south, east, north] = mapFrame([-95, 35, -95, 35], 400, 200).view;
    expect(north - south).toBeCloseTo(9);
    expect(east - west).toBeGreaterThan(9);
    expect(mapFrame([-180, 89, 180, 90], 400, 200).project([10, 89.5]).every(Number.isFinite)).toBe(true);
  });
});

test('the ground out of view is left out', () => {
  const line = (lon: number) => ({
    type: 'LineString' as const,
    coordinates: [
      [lon, 31],
      [lon, 39],
    ],
  });
  const { states, land } = framePaths(frame, { land: [], lakes: [], states: [line(-95), line(50)], countries: [] });
  expect(land).toBe('');
  expect(states.split('M')).toHaveLength(2);
});

test('corners that no eye could tell apart are left out, the last one never', () => {
  const coordinates = Array.from({ length: 1001 }, (_, i) => [-95 + i * 1e-5, 35]);
  expect(drawPath([{ type: 'LineString', coordinates }], frame.project).match(/[ML]/g)).toHaveLength(2);
});

test('a sample becomes areas, lines and dots; rows without a geometry are passed over', () => {
  const geometries = [
    { type: 'Point', coordinates: [-95, 35] },
    null,
    {
      type: 'MultiPoint',
      coordinates: [
        [-95, 36],
        [-94, 36],
      ],
    },
    {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'LineString',
          coordinates: [
            [-99, 31],
            [-91, 39],
          ],
        },
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [-99, 31],
          [-91, 31],
          [-91, 39],
          [-99, 31],
        ],
      ],
    },
  ];
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  const shapes = readSample(JSON.stringify({ type: 'FeatureCollection', features }), frame);
  expect(shapes.points.match(/M/g)).toHaveLength(3);
  expect(shapes.lines.match(/M/g)).toHaveLength(1);
  expect(shapes.areas).toMatch(/^M.*Z$/);
  expect(readSample(null, frame)).toEqual({ areas: '', lines: '', points: '' });
});
