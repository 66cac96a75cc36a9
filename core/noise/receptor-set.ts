/**
 * Many receptors as columns: a hundred thousand points where people live cross threads and are worked out without an
 * object each.
 */
import type { LonLat } from '../geo/geodesic.ts';

/**
 * What stands there: a dwelling, a building that may be one, a school, a place of care, a point that stands for people, or a
 * point on the boundary of the site.
 */
export const RECEPTOR_KINDS = ['dwelling', 'possible-dwelling', 'school', 'care', 'people', 'boundary'] as const;
export type ReceptorKind = (typeof RECEPTOR_KINDS)[number];

export type ReceptorSet = {
  /** Longitude and latitude in WGS 84 degrees, in turn. */
  readonly positions: Float64Array;
  /** Places in `RECEPTOR_KINDS`. */
  readonly kinds: Uint8Array;
  /** People of points that stand for people; NaN where the row has no number, and for all other kinds. */
  readonly people: Float64Array;
  readonly labels: readonly string[];
};

export type ReceptorOfSet = {
  readonly kind: ReceptorKind;
  readonly position: LonLat;
  readonly people: number;
  readonly label: string;
};

/** Columns of receptors, in their order. */
export function receptorSet(receptors: readonly ReceptorOfSet[]): ReceptorSet {
  return {
    positions: Float64Array.from(receptors.flatMap(({ position }) => [...position])),
    kinds: Uint8Array.from(receptors.map(({ kind }) => RECEPTOR_KINDS.indexOf(kind))),
    people: Float64Array.from(receptors.map(({ people }) => people)),
    labels: receptors.map(({ label }) => label),
  };
}

/** The receptor at a place of the set. */
export function receptorOf({ positions, kinds, people, labels }: ReceptorSet, i: number): ReceptorOfSet {
  return {
    kind: RECEPTOR_KINDS[kinds[i] ?? 0] ?? 'dwelling',
    position: [positions[2 * i] ?? NaN, positions[2 * i + 1] ?? NaN],
    people: people[i] ?? NaN,
    label: labels[i] ?? '',
  };
}
