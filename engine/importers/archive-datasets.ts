/** What an archive holds that can be read: its files grouped into datasets, best first, and the one that is asked for. */
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { groupParts, splitPartName } from './group-parts.ts';

export type Dataset = {
  /** What the user chooses by: the path in the archive, for shapefiles without the ending. */
  readonly name: string;
  readonly path: string;
  /** Only the parts that are read. */
  readonly parts: readonly string[];
};

/** Endings by how likely they are what the archive is about; a read-me is taken only when there is nothing else. */
const RANKS: readonly (readonly string[])[] = [
  [
    'shp',
    'kml',
    'gpkg',
    'geojson',
    'geojsonl',
    'ndjson',
    'topojson',
    'fgb',
    'gpx',
    'tif',
    'tiff',
    'pmtiles',
    'mbtiles',
  ],
  ['dbf', 'csv', 'tsv', 'json', 'parquet', 'geoparquet', 'xlsx'],
  ['txt'],
];
const ARCHIVES = new Set(['zip', 'kmz', 'gz']);
const PARTS_READ = new Set(['dbf', 'shx', 'prj', 'cpg', 'cst']);

/** The datasets of an archive by its names: geometry before tables, otherwise in the order of the archive. */
export function datasetsIn(names: readonly string[]): Dataset[] {
  const visible = names.filter((name) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name));
  const ranked = groupParts(visible).map((group) => ({ ...group, rank: rankOf(group.path) }));
  const readable = ranked.filter(({ rank }) => rank >= 0).toSorted((a, b) => a.rank - b.rank);
  const best = readable.filter(({ rank }) => rank < RANKS.length - 1);
  return (best.length > 0 ? best : readable).map(({ path, parts }) => ({
    name: isShapefile(path) ? splitPartName(path).stem : path,
    path,
    parts: isShapefile(path) ? parts.filter((part) => PARTS_READ.has(splitPartName(part).ending)) : [],
  }));
}

/** The dataset that `layer` names, with the layer inside it after `|`; without a name the first. */
export function chooseInArchive(
  datasets: readonly Dataset[],
  names: readonly string[],
  layer: string | null,
): Result<{ readonly dataset: Dataset; readonly layer: string | null }, ImportError> {
  const [first] = datasets;
  if (first === undefined) {
    const isNested = names.some((name) => ARCHIVES.has(splitPartName(name).ending));
    return err({ code: isNested ? 'archive-in-archive' : 'archive-without-data', facts: {} });
  }
  if (datasets.length === 1) return ok({ dataset: first, layer: withoutName(layer, first) });
  if (layer === null) return ok({ dataset: first, layer: null });
  const dataset = datasets.find(({ name, path }) => [name, path].includes(layer) || layer.startsWith(`${name}|`));
  if (dataset === undefined) {
    return err({ code: 'layer-not-found', facts: { layer, layers: datasets.map(({ name }) => name).join(', ') } });
  }
  return ok({ dataset, layer: withoutName(layer, dataset) });
}

function withoutName(layer: string | null, { name, path }: Dataset): string | null {
  if (layer === null || layer === name || layer === path) return null;
  return layer.startsWith(`${name}|`) ? layer.slice(name.length + 1) : layer;
}

/** Position in `RANKS`; -1 for what is not read. Of several KML files of a KMZ, the one at the root leads. */
function rankOf(path: string): number {
  return RANKS.findIndex((endings) => endings.includes(splitPartName(path).ending));
}

function isShapefile(path: string): boolean {
  return ['shp', 'dbf'].includes(splitPartName(path).ending);
}
