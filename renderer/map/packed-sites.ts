/**
 * Sites on their way to the map's worker: names as one text and numbers in one array. Thousands of features, and rings of
 * 73 corners each, take the window longer to copy than the worker to make.
 */
import type { FeatureCollection, GeoJSON } from 'geojson';
import type { Site } from '../../core/sites/site.ts';
import { precisionRings, siteFeatures, type PlacedSite } from './site-features.ts';

/** What is made of the sites: their stand-ins, or the rings of those that have one. */
export type Packs = 'sites' | 'rings';

/** A collection that is empty to all but the worker. */
export type Packed = FeatureCollection & {
  readonly packed: {
    readonly as: Packs;
    /** JSON: id and name in turn. */
    readonly words: string;
    /** Longitude, latitude and precision in km in turn; a precision that is not known is NaN. */
    readonly numbers: Float64Array;
  };
};

/** The sites packed for one source of the map. */
export function packSites(sites: readonly Site[], as: Packs): Packed {
  const words = JSON.stringify(sites.flatMap(({ id, name }) => [id, name]));
  const numbers = new Float64Array(3 * sites.length);
  sites.forEach(({ position: [lon, lat], precisionKm }, i) => {
    numbers.set([lon, lat, precisionKm ?? NaN], 3 * i);
  });
  return { type: 'FeatureCollection', features: [], packed: { as, words, numbers } };
}

/** True for what `packSites` made. */
export function isPacked(data: GeoJSON | undefined): data is Packed {
  return data !== undefined && 'packed' in data;
}

/** The features that the sites stand for. */
export function featuresOf({ packed: { as, words, numbers } }: Packed): FeatureCollection {
  const texts = JSON.parse(words) as readonly string[];
  const sites = Array.from({ length: numbers.length / 3 }, (_, i): PlacedSite => {
    const [lon = 0, lat = 0, precisionKm = NaN] = numbers.subarray(3 * i, 3 * i + 3);
    return {
      id: texts[2 * i] ?? '',
      name: texts[2 * i + 1] ?? '',
      position: [lon, lat],
      precisionKm: Number.isNaN(precisionKm) ? null : precisionKm,
    };
  });
  return as === 'sites' ? siteFeatures(sites) : precisionRings(sites);
}
