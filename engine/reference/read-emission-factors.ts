/** Emission factors alone: readings need them without the rest of the reference set. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EmissionFactor } from '../../core/evidence/emission-factor.ts';

/** The factors of an installation. A file that does not fit is a broken installation, so this throws. */
export async function readEmissionFactors(assetsRoot: string): Promise<readonly EmissionFactor[]> {
  const text = await readFile(join(assetsRoot, 'reference', 'emission-factors.json'), 'utf8');
  return z.array(EmissionFactor).parse(JSON.parse(text));
}
