/**
 * How many people live in places within a radius?
 *
 * Indicator B3, for both radii. People are counted at the centre of their place, so a village whose centre lies just
 * outside counts nobody, and people outside places are not counted at all: a lower bound, and the reading says so.
 */
import { missingCoverage } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { sumWithin, type PointSet } from '../points-within.ts';
import { positionalGrade } from '../position-ring.ts';
import { unknown } from '../reading.ts';
import { curveScale } from '../scales.ts';

/** Source id of the bundled places. */
export const PLACES_SOURCE = 'geonames-places';

const SCALE = curveScale(
  [
    [0, 0],
    [1000, 20],
    [10_000, 50],
    [100_000, 80],
    [1_000_000, 100],
  ],
  'domain/indicators.md section G; heuristic, editable',
);

/** The indicator `land-use.people-<radius>km`. */
export function peopleWithin(radiusKm: number): Indicator {
  const id = `land-use.people-${radiusKm}km`;
  return {
    id,
    group: 'land-use',
    perspectives: ['burden'],
    unit: 'people',
    resolution: 'place',
    scale: SCALE,
    startsAt: 1,
    parameters: [],
    needs: [],
    reads: ['population', 'gazetteer'],
    read: (site, _state, world) => {
      const imported = world.layers.population;
      const missing = imported.length > 0 ? missingCoverage(site, 'population', imported) : null;
      if (missing) return missing;
      const sets = pointSets(world);
      if (sets.length === 0) return unknown('not-imported', 'ask.import-layer', { role: 'population' });
      const { value, low, high, counted } = sumWithin(site, radiusKm, sets);
      return {
        known: true,
        value,
        low,
        high,
        grade: positionalGrade(site, imported.length > 0 ? 'B' : 'C'),
        sources: sets.map(({ source }) => source),
        detail: { code: 'land-use.people.detail', facts: { people: value, places: counted.length, radiusKm } },
        counted,
      };
    },
  };
}

function pointSets({ layers, gazetteer: { places } }: World): readonly PointSet[] {
  if (layers.population.length > 0) {
    return layers.population.map(({ info, coordinates, values, labels }) => ({
      coordinates,
      values,
      labels,
      source: info.id,
    }));
  }
  const { coordinates, population, names } = places;
  return names.length === 0 ? [] : [{ coordinates, values: population, labels: names, source: PLACES_SOURCE }];
}
