/** The catalogue of public sources that comes with the app. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PublicSource } from '../../core/connect/public-source.ts';

const Catalogue = z.strictObject({ note: z.string(), sources: z.array(PublicSource) });

/** Every source, in the order of the file. */
export async function readCatalogue(assetsRoot: string): Promise<PublicSource[]> {
  const text = await readFile(join(assetsRoot, 'reference', 'public-sources.json'), 'utf8');
  return Catalogue.parse(JSON.parse(text)).sources;
}
