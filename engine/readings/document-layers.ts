/** The layers of a document as the indicators read them: features from their tables, rasters around each site. */
import type Database from 'libsql';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { LayerShelf } from '../workspaces/layer-tables.ts';
import { RasterShelf } from './raster-shelf.ts';

/** Reads what is new in a document; what was read before stays on the shelves. */
export function documentLayers(
  db: Database.Database,
  given: { readonly settingsRoot: string | null; readonly onProgress: (done: number) => void },
): (document: Workspace) => Promise<Layers> {
  const shelf = new LayerShelf();
  const rasterShelf = new RasterShelf();
  return async (document) => {
    const layers = shelf.layers(db, document.layers, given.onProgress);
    return { ...layers, rasters: await rasterShelf.layers(db, document, given) };
  };
}
