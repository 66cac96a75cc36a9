/**
 * W(1,000) by the spatial engine and by PostGIS, two programs that share no code, on a seventh of the national data set.
 *
 * It needs PostGIS, which `.ci/run` installs; elsewhere it says which package brings it and is left out.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSites, buildNationalPack } from '../../core/spatial/workload.ts';
import { compareAnswers } from './compare/compare-answers.ts';
import { describeCompared } from './compare/comparison.ts';
import { seededNationalSet } from './national/national-layers.ts';
import { askPostgis, type PeerAnswers } from './postgis/ask-postgis.ts';
import { findPostgis, POSTGIS_PACKAGES, startDatabase, type DatabaseServer } from './postgis/database-server.ts';
import { loadLayers } from './postgis/load-layers.ts';
import { openPsql } from './postgis/psql-session.ts';
import { EXACT } from './postgis/workload-sql.ts';

const SITES = 1_000;
const SCALE = 0.15;
/** Loading and asking take about half a minute on two cores that do nothing else; on busy ones the server alone takes ten seconds to start. */
const TIMEOUT_MS = 300_000;

const bin = findPostgis();
if (bin === null) console.log(`cross-check left out: ${POSTGIS_PACKAGES}`);

test('CI has PostGIS', () => {
  if (process.env['CI'] === '1') expect(bin).not.toBeNull();
});

describe.runIf(bin !== null)('W(1,000) beside PostGIS geography', () => {
  let server: DatabaseServer;
  beforeAll(() => {
    server = startDatabase(bin ?? '');
  }, TIMEOUT_MS);
  afterAll(() => {
    server.stop();
  });

  test('distances, shares, containment, people and density agree', { timeout: TIMEOUT_MS }, async () => {
    const { layers, sites } = seededNationalSet({ seed: 20, scale: SCALE, siteCount: SITES });
    const sessions = await Promise.all([openPsql(server), openPsql(server)]);
    const [session] = sessions;
    await loadLayers({ server, session }, layers, sites);
    const { answers } = await askPostgis(server, sessions, { variant: 'geography', sites: SITES, manner: EXACT });
    for (const { close } of sessions) close();

    const ours = answerSites(buildNationalPack(layers), sites);
    const compared = compareAnswers({ layers, sites, ours, peer: answers, confirmed: null });
    for (const one of compared) console.log(describeCompared(one));
    for (const one of compared.flatMap(({ cases }) => cases)) console.log(one);

    expect(answered(answers)).toBe(SITES);
    for (const { question, fine, agreed, reasons } of compared) {
      expect(fine, question).toHaveLength(SITES);
      expect(reasons.get('unexplained') ?? 0, question).toBe(0);
      expect(agreed, question).toBeGreaterThanOrEqual(0.98 * SITES);
    }
  });
});

/** Sites for which PostGIS gave a row. */
function answered(answers: PeerAnswers): number {
  return answers.column('id').filter((id, site) => id === site).length;
}
