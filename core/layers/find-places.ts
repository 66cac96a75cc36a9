/** Finds bundled places by name, as somebody types: without accents, case or punctuation. */
import type { Position } from '../sites/site.ts';
import type { Gazetteer } from './layer-data.ts';

export type FoundPlace = {
  readonly name: string;
  readonly region: string;
  readonly country: string;
  readonly population: number;
  readonly position: Position;
};

/**
 * Up to `limit` places for a query such as "saint-jer" or "denton, texas", best first: names that begin with the query,
 * then names that contain it, each by population (ties by name, then by order in the gazetteer). After a comma the
 * region or country must begin with the rest. An empty query finds nothing.
 */
export function findPlaces(gazetteer: Gazetteer, query: string, limit: number): readonly FoundPlace[] {
  const [name = '', ...rest] = query.split(',').map(folded);
  if (name === '') return [];
  const region = rest.join(' ').trim();
  const { places } = gazetteer;
  const matches: { index: number; population: number; begins: boolean }[] = [];
  foldedNames(places.names).forEach((candidate, index) => {
    const at = candidate.indexOf(name);
    if (at < 0 || !isIn(places, index, region)) return;
    matches.push({ index, population: places.population[index] ?? 0, begins: at === 0 });
  });
  matches.sort(
    (a, b) => Number(b.begins) - Number(a.begins) || b.population - a.population || compareNames(places, a, b),
  );
  return matches.slice(0, limit).map(({ index }) => placeAt(places, index));
}

/** Lower case, without accents; anything that is not a letter or digit becomes one space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Folding 25,000 names takes 20 ms, too long for every key press; the names of a gazetteer never change. */
const foldedByNames = new WeakMap<readonly string[], readonly string[]>();

function foldedNames(names: readonly string[]): readonly string[] {
  const known = foldedByNames.get(names);
  if (known) return known;
  const made = names.map(folded);
  foldedByNames.set(names, made);
  return made;
}

function isIn(places: Gazetteer['places'], index: number, region: string): boolean {
  if (region === '') return true;
  return [places.regions[index], places.countries[index]].some((name) => folded(name ?? '').startsWith(region));
}

type Match = { readonly index: number };

function compareNames({ names }: Gazetteer['places'], a: Match, b: Match): number {
  const [left = '', right = ''] = [names[a.index], names[b.index]];
  return left < right ? -1 : left > right ? 1 : a.index - b.index;
}

function placeAt(places: Gazetteer['places'], index: number): FoundPlace {
  return {
    name: places.names[index] ?? '',
    region: places.regions[index] ?? '',
    country: places.countries[index] ?? '',
    population: places.population[index] ?? 0,
    position: [places.coordinates[2 * index] ?? 0, places.coordinates[2 * index + 1] ?? 0],
  };
}
