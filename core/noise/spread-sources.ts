/** Machines that were put at one point, shared out over an outline that was found later. */
import type { LonLat } from '../geo/geodesic.ts';
import { perOctave, ofBand } from './octave-bands.ts';
import type { NoiseSource } from './noise-source.ts';
import { spreadOver } from './spread-over.ts';

/**
 * Into about so many places: each is then taken for a point from twice a fifth of the outline's size away. *heuristic*
 * Source of the rule: ISO 9613-2:1996, section 4.
 */
export const PIECES = 25;

/**
 * The sources over the outline, a ring in WGS 84 degrees, with the same energy in all; generators, of which one is tried at
 * a time, stay where they are. Null where the sources stand at more than one place already.
 */
export function spreadSources(
  sources: readonly NoiseSource[],
  outline: readonly LonLat[],
): readonly NoiseSource[] | null {
  const [first, ...others] = sources
    .filter(({ kind }) => kind !== 'generator')
    .map(({ position }) => position.join(' '));
  if (first === undefined || others.some((other) => other !== first)) return null;
  const places = spreadOver(outline, PIECES);
  const shareDb = 10 * Math.log10(places.length);
  return sources.flatMap((source) =>
    source.kind === 'generator'
      ? [source]
      : places.map(([lon, lat], i): NoiseSource => ({
          ...{ ...source, id: `${source.id}-${i + 1}`, position: [lon, lat] },
          power: {
            ...source.power,
            octavesDb: [...perOctave((band) => ofBand(source.power.octavesDb, band) - shareDb)],
          },
        })),
  );
}
