/**
 * Pages of a service become one GeoJSON file, and a fetch that broke off goes on where it stopped.
 *
 * After each page the place to go on from is written beside the file. A later try with the same question cuts the file
 * back to the last whole page and continues there. On cancel both files go.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_ROWS } from '../importers/limits.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import type { Fetching } from './connector.ts';

export type Page = {
  /** GeoJSON features. */
  readonly features: readonly object[];
  /** `EPSG:4326` and the like: the system of the positions, longitude or easting first. */
  readonly crs: string;
  /** Where the next page starts, in the connector's own words; null when this was the last. */
  readonly next: string | null;
  /** Rows in all; null when the service does not count. */
  readonly total: number | null;
};

export type PageOrder = {
  /** Everything that makes two questions the same. */
  readonly question: string;
  readonly first: string;
  readonly ask: (cursor: string) => Promise<Result<Page, NetworkError>>;
};

const State = z.strictObject({
  cursor: z.string().nullable(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  crs: z.string().nullable(),
  total: z.int().nullable(),
  /** Hash of the last page, to notice a server that gives the same page for ever. */
  last: z.string(),
});
type State = z.infer<typeof State>;

export type Collected = { readonly path: string; readonly rows: number; readonly resumedAt: number };

/** The file with all pages. Any error but a cancel leaves what came for the next try. */
export async function collectPages(context: Fetching, order: PageOrder): Promise<Result<Collected, NetworkError>> {
  await mkdir(context.folder, { recursive: true });
  const path = join(context.folder, `${hash(order.question).slice(0, 24)}.pages`);
  let state = await readState(path, order.first);
  const resumedAt = state.rows;
  while (state.cursor !== null) {
    const page = await order.ask(state.cursor);
    if (!page.ok) {
      if (page.error.code === 'cancelled') await forget(path);
      return page;
    }
    const added = await addPage(context, { path, state, page: page.value });
    if (!added.ok) {
      await forget(path);
      return added;
    }
    state = added.value;
    context.onProgress(state.total === null || state.total === 0 ? null : Math.min(1, state.rows / state.total));
  }
  if (state.total !== null && state.rows < state.total) {
    await forget(path);
    return err(networkError('connect-incomplete', { rows: state.rows, total: state.total }));
  }
  return ok({ path: await finish(path, state), rows: state.rows, resumedAt });
}

type Adding = { readonly path: string; readonly state: State; readonly page: Page };

async function addPage({ network }: Fetching, { path, state, page }: Adding): Promise<Result<State, NetworkError>> {
  const text = page.features.map((feature) => JSON.stringify(feature)).join(',\n');
  const last = hash(text);
  if (page.features.length > 0 && last === state.last) {
    // A server that cannot page gave everything at once, and then again.
    return state.rows === state.total ? ok({ ...state, cursor: null }) : err(networkError('connect-repeats'));
  }
  if (state.crs !== null && page.features.length > 0 && page.crs !== state.crs)
    return err(networkError('connect-mixed'));
  const piece = `${leader(state, page)}${text}`;
  const bytes = state.bytes + Buffer.byteLength(piece);
  const rows = state.rows + page.features.length;
  const { maxBytes } = network.limits;
  if (bytes > maxBytes || rows > MAX_ROWS) {
    return err(networkError('connect-too-many', { rows, limit: Math.round(maxBytes / 1024 / 1024) }));
  }
  const file = await open(path, state.bytes === 0 ? 'w' : 'a');
  try {
    await file.write(piece);
  } finally {
    await file.close();
  }
  const next: State = { cursor: page.next, rows, bytes, crs: page.crs, total: page.total ?? state.total, last };
  await writeFile(`${path}.next`, JSON.stringify(next));
  await rename(`${path}.next`, `${path}.json`);
  return ok(next);
}

/** What stands between the last page and this one. */
function leader(state: State, { crs, features }: Page): string {
  if (state.bytes === 0) return opening(crs);
  return state.rows > 0 && features.length > 0 ? ',\n' : '';
}

/** WGS 84 needs no word in GeoJSON (RFC 7946); another system is stated as GeoJSON 2008 did, and as GDAL reads it. */
function opening(crs: string): string {
  const [authority = '', code = ''] = crs.split(':');
  const name = /^[A-Z]+:\d+$/.test(crs) ? `urn:ogc:def:crs:${authority}::${code}` : crs;
  const stated = crs === 'EPSG:4326' ? '' : `"crs":${JSON.stringify({ type: 'name', properties: { name } })},`;
  return `{"type":"FeatureCollection",${stated}"features":[\n`;
}

async function finish(path: string, state: State): Promise<string> {
  const file = await open(path, 'a');
  try {
    await file.write('\n]}\n');
  } finally {
    await file.close();
  }
  const whole = `${path.slice(0, -'.pages'.length)}-${String(state.rows)}.geojson`;
  await rename(path, whole);
  await forget(path);
  return whole;
}

async function readState(path: string, first: string): Promise<State> {
  const fresh: State = { cursor: first, rows: 0, bytes: 0, crs: null, total: null, last: '' };
  if (!existsSync(path) || !existsSync(`${path}.json`)) return fresh;
  try {
    const state = State.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
    await truncate(path, state.bytes);
    return state;
  } catch {
    return fresh;
  }
}

async function forget(path: string): Promise<void> {
  for (const file of [path, `${path}.json`, `${path}.next`]) await rm(file, { force: true });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
