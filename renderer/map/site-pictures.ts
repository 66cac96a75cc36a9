/** Which picture stands for each site: a byte a site, worked out anew in the frame in which a slider moves. */
import type { Site } from '../../core/sites/site.ts';
import { judgedAt, placesOf, type Scores } from '../stores/scores.ts';
import { DRAWN_BANDS, drawnIndicator, drawnSite, type DrawnSite } from '../stores/site-rows.ts';

/** Number of the picture that `drawSitePictures` makes of a site. */
export function pictureOf({ band, spans, isThin }: DrawnSite): number {
  return 4 * DRAWN_BANDS.indexOf(band) + 2 * Number(spans) + Number(isThin);
}

/** The pictures of the sites, in their order; `mapOf` is the indicator they stand for, null for the score. */
export function sitePictures(sites: readonly Site[], scores: Scores | null, mapOf: string | null): Uint8Array {
  if (scores === null) return new Uint8Array(sites.length).fill(pictureOf(drawnSite(null)));
  if (mapOf !== null && scores.matrix.indicators.includes(mapOf))
    return Uint8Array.from(sites, ({ id }) => pictureOf(drawnIndicator(scores, id, mapOf)));
  const places = placesOf(scores, sites);
  const pictures = new Uint8Array(places.length);
  for (let site = 0; site < places.length; site += 1) {
    const place = places[site] ?? -1;
    pictures[site] = pictureOf(drawnSite(place < 0 ? null : judgedAt(scores, place)));
  }
  return pictures;
}
