/** What ships with the app and is read beside every document. */
import type { Bundled } from '../../core/indicators/prepare-world.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { readEmissionFactors } from '../reference/read-emission-factors.ts';

/** The bundled facts of an installation around a gazetteer that is read elsewhere too. */
export async function readBundled(assetsRoot: string, gazetteer: () => Promise<Gazetteer>): Promise<Bundled> {
  const [places, emissionFactors] = await Promise.all([gazetteer(), readEmissionFactors(assetsRoot)]);
  return { gazetteer: places, emissionFactors };
}
