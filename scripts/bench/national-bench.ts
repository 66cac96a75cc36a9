/** The national data set made, packed by ours and loaded into PostGIS, then everything that is asked of both. */
import { join } from 'node:path';
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import { NOTHING, progress, together, type Outcome } from './bench-rows.ts';
import { seededNationalSet } from './national/national-layers.ts';
import { startOurEngine } from './our-engine.ts';
import { findPostgis, POSTGIS_PACKAGES, startDatabase, type DatabaseServer } from './postgis/database-server.ts';
import { loadLayers } from './postgis/load-layers.ts';
import { openPsql } from './postgis/psql-session.ts';
import { startBench } from './start-bench.ts';
import { SITE_COUNTS, spatialBench } from './spatial-bench.ts';

const SEED = 1;

type Plan = { readonly folder: string; readonly scale: number; readonly isQuick: boolean };

export async function nationalBench({ folder, scale, isQuick }: Plan): Promise<Outcome> {
  const { layers, sites } = seededNationalSet({ seed: SEED, scale, siteCount: Math.max(...SITE_COUNTS) });
  progress(`data set of scale ${scale} made`);
  const engine = await startOurEngine(layers, join(folder, 'national.pack'));
  let server: DatabaseServer | null = null;
  try {
    progress(`ours packed in ${engine.builtInMs.toFixed(0)} ms: ${(engine.packBytes / 1e6).toFixed(0)} MB`);
    server = startPostgis();
    if (server !== null) await loadInto(server, layers, sites);
    const packed = { what: 'national layers packed, from arrays', value: engine.builtInMs, unit: 'ms' };
    const started = await startBench({ folder, packPath: engine.packPath, sites, server, isQuick });
    const answered = await spatialBench({ engine, layers, sites, server, isQuick });
    return together([{ ...NOTHING, figures: [packed] }, started, answered]);
  } finally {
    await engine.pool.dispose();
    server?.stop();
  }
}

async function loadInto(server: DatabaseServer, layers: NationalLayers, sites: Float64Array): Promise<void> {
  const session = await openPsql(server);
  await loadLayers({ server, session }, layers, sites);
  session.close();
  progress('PostGIS loaded, indexed and analysed');
}

function startPostgis(): DatabaseServer | null {
  const bin = findPostgis();
  if (bin !== null) return startDatabase(bin);
  console.log(POSTGIS_PACKAGES);
  return null;
}
