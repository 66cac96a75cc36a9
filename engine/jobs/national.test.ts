/**
 * The national workload: 133 mining sites, 103,036 line pieces, the power plants and the moratorium inventory through
 * the engine, against a brute-force calculation that shares no code with ours but Karney's geodesics.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Geodesic } from 'geographiclib-geodesic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import type { LineLayer } from '../../core/layers/layer-data.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { invariant } from '../../core/lib/invariant.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { withFile } from '../staging/example-engine.ts';
import { readFile } from '../importers/read-file.ts';
import { toLineLayer } from '../../core/layers/feature-layers.ts';

const DATA = '../shared/data';
const FILES: readonly (readonly [string, LayerRole])[] = [
  ['datacenters/crypto_mining_sites.csv', 'sites'],
  ['grid/hifld_transmission_lines_from_z8.fgb', 'transmission-lines'],
  ['grid/wri_power_plants_usa.csv', 'plants'],
  ['opposition/moratorium_inventory.csv', 'moratoria'],
];
const present = FILES.every(([file]) => existsSync(join(DATA, file)));
if (!present) console.log('the national data set is not here: its tests are skipped');

type AssessedSite = {
  readonly id: string;
  readonly position: readonly [number, number];
  readonly score: {
    readonly point: number | null;
    readonly low: number;
    readonly high: number;
    readonly coverage: number;
  };
  readonly readings: readonly { readonly indicator: string; readonly value: number | string | null }[];
};

describe.runIf(present)('133 mining sites against the national layers', () => {
  const scratchRoot = mkdtempSync(join(tmpdir(), 'siteshift-national-'));
  let engine: Engine;
  let sites: readonly AssessedSite[] = [];
  let lines: LineLayer | undefined;

  beforeAll(async () => {
    engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-08-31', appVersion: '0' });
    const opened = await engine.newWorkspace('empty');
    invariant(opened.ok, 'an empty workspace always opens');
    const { workspace } = opened.value;
    let { document } = opened.value;
    for (const [file, role] of FILES)
      document = await withFile(engine, { workspace, document }, { path: join(DATA, file), role });
    const text = await engine.scores(workspace, document, { perspective: 'delivery', format: 'json' });
    invariant(text.ok, 'an open workspace is assessed');
    sites = (JSON.parse(text.value) as { readonly sites: readonly AssessedSite[] }).sites;
    const info = document.layers.find(({ role }) => role === 'transmission-lines');
    const read = await readFile(join(DATA, FILES[1]?.[0] ?? ''), {
      ...DEFAULT_REVIEW_OPTIONS,
      role: 'transmission-lines',
    });
    invariant(info !== undefined && read.ok, 'the lines were imported');
    lines = toLineLayer({ ...info, columns: read.value.review.mapping }, read.value.features);
  }, 180_000);
  afterAll(async () => {
    await engine.dispose();
    await rm(scratchRoot, { recursive: true });
  });

  test('every site has a score, a range and coverage', () => {
    expect(sites).toHaveLength(133);
    for (const { id, score } of sites) {
      expect([id, typeof score.point]).toEqual([id, 'number']);
      expect(score.low).toBeLessThanOrEqual(score.point ?? NaN);
      expect(score.point ?? NaN).toBeLessThanOrEqual(score.high);
      expect(score.coverage).toBeGreaterThan(0);
    }
  });

  test('the nearest line of 138 kV and up agrees with brute force to a metre', { timeout: 300_000 }, () => {
    invariant(lines !== undefined, 'the lines were read');
    let worst = 0;
    for (const { position, readings } of sites) {
      const reading = readings.find(({ indicator }) => indicator === 'grid.line-distance')?.value;
      invariant(typeof reading === 'number', 'every site lies inside the national extent');
      worst = Math.max(worst, Math.abs(reading * 1000 - nearestMetres(position, lines, 138)));
    }
    console.log(`largest difference from brute force: ${(worst * 1000).toFixed(3)} mm`);
    expect(worst).toBeLessThan(1);
  });
});

/**
 * Metres from a point to the nearest edge, straight in lon/lat. Every edge is looked at twice: its middle bounds the
 * answer from above, then each edge that could be nearer is measured by a search over t.
 */
function nearestMetres([lon, lat]: readonly [number, number], layer: LineLayer, minKV: number): number {
  const { coordinates, starts, upperKV } = layer;
  const at = (i: number) => coordinates[i] ?? NaN;
  const everyEdge = (visit: (i: number, toMiddle: number, reach: number) => void) => {
    for (let part = 0; part + 1 < starts.length; part += 1) {
      if (!((upperKV[part] ?? NaN) >= minKV)) continue;
      for (let i = starts[part] ?? 0; i + 1 < (starts[part + 1] ?? 0); i += 1) {
        const [ax, ay, bx, by] = [at(2 * i), at(2 * i + 1), at(2 * i + 2), at(2 * i + 3)];
        // Half an edge is shorter than half its legs; a great circle on a sphere is within 0.6 % of the ellipsoid.
        const reach = 0.5 * 111_700 * (Math.abs(bx - ax) + Math.abs(by - ay));
        visit(i, haversine(lon, lat, (ax + bx) / 2, (ay + by) / 2), reach);
      }
    }
  };
  let bound = Infinity;
  everyEdge((_i, toMiddle) => {
    bound = Math.min(bound, 1.01 * toMiddle);
  });
  let best = Infinity;
  everyEdge((i, toMiddle, reach) => {
    if (0.99 * toMiddle - reach > bound) return;
    best = Math.min(best, edgeMetres(lon, lat, [at(2 * i), at(2 * i + 1), at(2 * i + 2), at(2 * i + 3)]));
  });
  return best;
}

function edgeMetres(lon: number, lat: number, [ax, ay, bx, by]: readonly [number, number, number, number]): number {
  const at = (t: number) => Geodesic.WGS84.Inverse(lat, lon, ay + t * (by - ay), ax + t * (bx - ax)).s12 ?? NaN;
  let [low, high] = [0, 1];
  while (high - low > 1e-7) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(left) <= at(right)) high = right;
    else low = left;
  }
  return Math.min(at(0), at(1), at((low + high) / 2));
}

function haversine(ax: number, ay: number, bx: number, by: number): number {
  const radians = Math.PI / 180;
  const [dy, dx] = [(by - ay) * radians, (bx - ax) * radians];
  const h = Math.sin(dy / 2) ** 2 + Math.cos(ay * radians) * Math.cos(by * radians) * Math.sin(dx / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(Math.min(1, h)));
}
