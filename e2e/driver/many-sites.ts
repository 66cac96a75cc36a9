/** A workspace of thousands of seeded sites with a fact of every kind, so that whatever reads facts has something to read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import type { Site } from '../../core/sites/site.ts';
import { SiteFacts } from '../../core/sites/site-facts.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../core/weights/weights.ts';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { createEngine } from '../../engine/create-engine.ts';

/** As many as the promise of the weight slider names. */
export const MANY_SITES = 5_000;
/** The promise names as many criteria, each with a weight. */
export const MANY_CRITERIA = 30;

/** Share of facts that nobody recorded. *heuristic* */
const UNKNOWN_SHARE = 0.2;

/** Writes the file: the sample's evidence, `MANY_SITES` sites instead of its own, and a weight for every criterion. */
export async function writeManySites(path: string): Promise<void> {
  const scratchRoot = await mkdtemp(join(tmpdir(), 'siteshift-many-'));
  const engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-08-31', appVersion: '0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.message);
  const { workspace, document } = opened.value;
  const many = { ...document, sites: manySites(), weights: manyWeights(), reportSite: null };
  const saved = await engine.saveWorkspace(workspace, many, path);
  if (!saved.ok) throw new Error(saved.error.message);
  await engine.dispose();
  await rm(scratchRoot, { recursive: true, force: true });
}

/** Weights from 1 to 5 in turn, so that no two neighbours weigh the same. */
function manyWeights(): Weights {
  const indicators = Object.fromEntries(INDICATORS.map(({ id }, i) => [id, 1 + (i % 5)]));
  const { delivery, burden } = DEFAULT_WEIGHTS;
  return { delivery: { ...delivery, indicators }, burden: { ...burden, indicators } };
}

function manySites(): Site[] {
  const { next: random } = seededRandom(11);
  return Array.from({ length: MANY_SITES }, (_, i) =>
    exampleSite(`many-${i}`, {
      name: `Mine ${String(i).padStart(4, '0')}`,
      operator: `Operator ${i % 40}`,
      state: ['Texas', 'North Dakota', 'New York', 'Georgia'][i % 4] ?? 'Texas',
      country: 'US',
      position: [-120 + 45 * random(), 28 + 19 * random()],
      precisionKm: i % 3 === 0 ? 5 : 0.1,
      facts: seededFacts(random),
    }),
  );
}

function seededFacts(random: () => number): SiteFacts {
  const basis = { grade: 'C', sources: [], date: null, note: '' } as const;
  const facts = Object.entries(SiteFacts.shape).flatMap(([name, field]): [string, unknown][] => {
    if (random() < UNKNOWN_SHARE) return [];
    const { value: kind } = field.unwrap().shape;
    const words: readonly string[] | null = 'options' in kind ? kind.options : null;
    if (words !== null) return [[name, { value: words[Math.floor(words.length * random())], ...basis }]];
    const most = name.endsWith('Share') ? 1 : 300;
    const value = most * random();
    return [[name, { value, low: 0.9 * value, high: Math.min(1.1 * value, most), ...basis }]];
  });
  return SiteFacts.parse(Object.fromEntries(facts));
}
