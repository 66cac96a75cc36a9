/** The national data set made, packed by ours and loaded into PostGIS, then everything that is asked of both. */
import { progress, together, type Outcome } from './bench-rows.ts';
import { seededNationalSet } from './national/national-layers.ts';
import { startOurEngine } from './our-engine.ts';
import { findPostgis, POSTGIS_PACKAGES, startDatabase, type DatabaseServer } from './postgis/database-server.ts';
import { loadLayers } from './postgis/load-layers.ts';
import { openPsql } from './postgis/psql-session.ts';
import { SITE_COUNTS, spatialBench } from './spatial-bench.ts';

const SEED = 1;

type Plan = { readonly folder: string; readonly scale: number; readonly isQuick: boolean };

export async function nationalBench({ scale, isQuick }: Plan): Promise<Outcome> {
  const { layers, sites } = seededNationalSet({ seed: SEED, scale, siteCount: Math.max(...SITE_COUNTS) });
  progress(`data set of scale ${scale} made`);
  const server = startPostgis();
  try {
    if (server !== null) {
      const session = openPsql(server);
      await loadLayers({ server, session }, layers, sites);
      session.close();
      progress('PostGIS loaded, indexed and analysed');
    }
    const started = performance.now();
    const engine = await startOurEngine(layers);
    const packed = performance.now() - started;
    progress(`ours packed: ${packed.toFixed(0)} ms`);
    const outcome = await spatialBench({ engine, layers, sites, server, isQuick });
    await engine.close();
    const figures = [{ what: 'national layers packed, from arrays', value: packed, unit: 'ms' }];
    return together([{ rows: [], figures, failures: [] }, outcome]);
  } finally {
    server?.stop();
  }
}

function startPostgis(): DatabaseServer | null {
  const bin = findPostgis();
  if (bin !== null) return startDatabase(bin);
  console.log(POSTGIS_PACKAGES);
  return null;
}
