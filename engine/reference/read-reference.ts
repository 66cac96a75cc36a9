/** Reads the reference set that ships with the app. A file that does not fit is a broken installation, so this throws. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Reference } from '../../core/workspace/reference.ts';

/** Field of the reference set -> file under assets. */
const FILES = {
  sites: 'reference/sites.json',
  sources: 'reference/sources.json',
  cases: 'reference/cases.json',
  instruments: 'reference/instruments.json',
  rules: 'reference/rules.json',
  emissionFactors: 'reference/emission-factors.json',
  zonePeaks: 'reference/zone-peaks.json',
  attributions: 'licences/attributions.json',
} as const;

/** The reference set of an installation; `assetsRoot` is the folder that holds `reference` and `licences`. */
export async function readReference(assetsRoot: string): Promise<Reference> {
  const fields = Object.entries(FILES).map(async ([field, file]) => {
    const text = await readFile(join(assetsRoot, file), 'utf8');
    return [field, JSON.parse(text)] as const;
  });
  return Reference.parse(Object.fromEntries(await Promise.all(fields)));
}
