import { describe, expect, test } from 'vitest';
import { PEOPLE_RADII_M, LAND_USE_CLASSES, type WorkloadAnswers } from '../../../core/spatial/workload-answers.ts';
import { answerSites, buildNationalPack } from '../../../core/spatial/workload.ts';
import { seededNationalSet } from '../national/national-layers.ts';
import type { PeerAnswers } from '../postgis/ask-postgis.ts';
import { compareAnswers } from './compare-answers.ts';
import type { Reason } from './comparison.ts';

const SITES = 30;
const { layers, sites } = seededNationalSet({ seed: 2, scale: 0.01, siteCount: SITES });
const ours = answerSites(buildNationalPack(layers), sites);

type Columns = Readonly<Record<string, Float64Array>>;

/** A peer that says what ours says, but for the columns given. */
function peer(changed: Columns = {}): PeerAnswers {
  const columns = { ...same(ours), ...changed };
  return { count: SITES, column: (name) => columns[name] ?? new Float64Array() };
}

function same(answers: WorkloadAnswers): Record<string, Float64Array> {
  const every = (values: Float64Array, width: number, at: number) => values.filter((_, i) => i % width === at);
  const columns: Record<string, Float64Array> = {
    substation: Float64Array.from(answers.substation),
    substation_m: answers.substationM,
    line: Float64Array.from(answers.line),
    line_m: answers.lineM,
    county: Float64Array.from(answers.county),
    land_use: Float64Array.from(answers.landUseClass),
    dwelling_m: answers.dwellingM,
    protected_m: answers.protectedM,
    density: answers.eventDensity,
    score: answers.score,
  };
  for (let i = 0; i < PEOPLE_RADII_M.length; i += 1)
    columns[`people_${i}`] = every(answers.people, PEOPLE_RADII_M.length, i);
  for (let i = 0; i < LAND_USE_CLASSES; i += 1)
    columns[`share_${i}`] = every(answers.landUseShares, LAND_USE_CLASSES, i);
  return columns;
}

/** The column with the answer of one site changed. */
function changedAt(name: string, site: number, change: (value: number) => number): Columns {
  return { [name]: (same(ours)[name] ?? new Float64Array()).map((value, i) => (i === site ? change(value) : value)) };
}

/** Reasons found, as `question: reason`. */
function found(columns: Columns, own: WorkloadAnswers = ours): string[] {
  const compared = compareAnswers({ layers, sites, ours: own, peer: peer(columns), confirmed: null });
  return compared.flatMap(({ question, reasons }) => [...reasons.keys()].map((reason) => `${question}: ${reason}`));
}

/** A site whose answer satisfies the condition. */
function siteWhere(condition: (site: number) => boolean): number {
  const site = Array.from({ length: SITES }, (_, i) => i).find(condition);
  if (site === undefined) throw new Error('no such site: take another seed');
  return site;
}

describe('answers beside those of a peer', () => {
  test('that says the same agree', () => {
    expect(found({})).toEqual([]);
  });

  test.each([
    { name: 'substation_m', off: 1.0005, says: [] },
    { name: 'substation_m', off: 1.05, says: ['nearest substation, m: peer measures otherwise'] },
    { name: 'line_m', off: 1.05, says: ['nearest line, m: peer measures otherwise'] },
    { name: 'density', off: 1.002, says: ['event density: unexplained'] },
    { name: 'people_2', off: 2, says: ['people within 5000 m: unexplained'] },
    { name: 'score', off: 1.1, says: ['score of 100: unexplained'] },
  ])('that has $name times $off: $says', ({ name, off, says }) => {
    const site = siteWhere((i) => (ours.people[3 * i + 2] ?? 0) > 0 && (ours.lineM[i] ?? 0) > 100);
    const far = siteWhere((i) => (ours.substationM[i] ?? 0) > 3_000 && i !== site);
    expect(found(changedAt(name, name === 'substation_m' ? far : site, (value) => off * value))).toEqual(says);
  });

  test('that names a farther feature are laid to the peer', () => {
    expect(found(changedAt('substation', 4, (id) => (id === 0 ? 1 : 0)))).toEqual([
      'nearest substation, m: peer picks a farther one' satisfies `${string}: ${Reason}`,
    ]);
  });

  test('where ours names a farther feature, or is a metre off itself, is our fault', () => {
    const named = { ...ours, substation: ours.substation.map((id, i) => (i === 4 ? (id === 0 ? 1 : 0) : id)) };
    expect(found({}, named)).toEqual(['nearest substation, m: unexplained']);
    const off = { ...ours, lineM: ours.lineM.map((metres, i) => (i === 4 ? metres * 1.01 + 2 : metres)) };
    expect(found({}, off)).toEqual(['nearest line, m: unexplained']);
  });

  test.each(['dwellingM', 'protectedM'] as const)('where our %s is off is our fault', (name) => {
    const far = siteWhere((i) => (ours[name][i] ?? 0) > 1_500);
    const off = { ...ours, [name]: ours[name].map((metres, i) => (i === far ? 1.01 * metres : metres)) };
    expect(found({}, off)).toEqual([`${name.slice(0, -1)} area, m: unexplained`]);
    expect(
      found(changedAt(name === 'dwellingM' ? 'dwelling_m' : 'protected_m', far, (metres) => 1.01 * metres)),
    ).toEqual([`${name.slice(0, -1)} area, m: peer measures otherwise`]);
  });

  test('another county or class far from a border has no excuse', () => {
    expect(found(changedAt('county', 4, (id) => id + 1))).toEqual(['county: unexplained']);
    expect(found(changedAt('land_use', 4, (kind) => (kind + 1) % LAND_USE_CLASSES))).toEqual([
      'class of land use: unexplained',
    ]);
  });

  test('a share that is off by more than 0.1 % of the disc has none either', () => {
    expect(found(changedAt('share_3', 4, (share) => share + 0.0009))).toEqual([]);
    expect(found(changedAt('share_3', 4, (share) => share + 0.0011))).toEqual(['shares of the disc: unexplained']);
  });
});
