/**
 * Reads damaged files until all cases are through: `run-fuzz CASES SEED FOLDER...`, one line of JSON a case.
 *
 * A process of its own, so that whoever started it sees a crash, a hang or memory without bounds. Each line is
 * written before the case is read: the last line names the culprit.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_REVIEW_OPTIONS } from '../../../core/layers/import-review.ts';
import { LAYER_ROLES } from '../../../core/layers/layer-info.ts';
import { seededRandom } from '../../../core/lib/seeded-random.ts';
import { say } from '../../../core/text/say.ts';
import { BARE_CONTEXT, reviewFile } from '../read-file.ts';
import { exampleFiles } from './example-files.ts';
import { mutate, type Seed } from './mutate.ts';

/** Larger files make slow cases, not new ones. Heuristic. */
const MAX_SEED_BYTES = 120_000;

const [cases = '2000', seed = '1', ...folders] = process.argv.slice(2);
const scratchRoot = mkdtempSync(join(tmpdir(), 'siteshift-fuzz-'));
const context = { ...BARE_CONTEXT, scratchRoot };

const seeds = [...exampleFiles(), ...folders.flatMap(filesOf)];
const counts = { read: 0, refused: 0 };
let slowestMs = 0;
let peakBytes = 0;
for (let number = 0; number < Number(cases); number += 1) {
  const random = seededRandom(Number(seed) * 1_000_003 + number);
  const chosen = seeds[random.below(seeds.length)];
  if (chosen === undefined) throw new Error('no seeds');
  const alike = seeds.filter(({ name }) => endingOf(name) === endingOf(chosen.name));
  const bytes = mutate(chosen, random, alike);
  const role = random.below(2) === 0 ? null : (LAYER_ROLES[random.below(LAYER_ROLES.length)] ?? null);
  process.stdout.write(`${JSON.stringify({ number, file: chosen.name, bytes: bytes.length })}\n`);
  const started = performance.now();
  const result = await reviewFile(
    { fileName: chosen.name, bytes, parts: chosen.parts ?? new Map<string, Uint8Array>() },
    { ...DEFAULT_REVIEW_OPTIONS, role },
    context,
  );
  slowestMs = Math.max(slowestMs, performance.now() - started);
  peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  counts[result.ok ? 'read' : 'refused'] += 1;
  // Every refusal and every finding must have its sentence.
  if (!result.ok) say('en', 'findings', result.error.code, result.error.facts);
  else
    for (const { code, count, facts } of result.value.review.findings) say('en', 'findings', code, { ...facts, count });
  if (({} as Record<string, unknown>)['polluted'] !== undefined)
    throw new Error('the prototype of all objects changed');
  const left = readdirSync(scratchRoot);
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
}
rmSync(scratchRoot, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ done: true, ...counts, seeds: seeds.length, slowestMs, peakBytes })}\n`);

function filesOf(folder: string): Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folder, name))
    .filter(
      (path) => statSync(path).isFile() && statSync(path).size <= MAX_SEED_BYTES && !/\.md$|expected\.json$/.test(path),
    )
    .map((path) => ({
      name: path.slice(folder.length + 1).replaceAll(/[/\\]/g, '-'),
      bytes: Uint8Array.from(readFileSync(path)),
      parts: partsOf(path),
    }));
}

/** The other files of a shapefile, by ending. */
function partsOf(path: string): ReadonlyMap<string, Uint8Array> {
  if (!path.endsWith('.shp')) return new Map();
  const beside = ['dbf', 'prj', 'cpg', 'shx']
    .map((ending) => ({ ending, file: path.replace(/shp$/, ending) }))
    .filter(({ file }) => existsSync(file));
  return new Map(beside.map(({ ending, file }) => [ending, Uint8Array.from(readFileSync(file))]));
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.'));
}
