/**
 * Do the rings of a polygon lie as they say: holes inside their shell, parts of a multipolygon apart?
 *
 * For rings that do not cross, one vertex that is not on the other ring's edge decides.
 *
 * Source: OGC Simple Features 1.2.1, sections 6.1.11 and 6.1.14.
 */
import { type Ring, SidedRing } from './ring-side.ts';

type Part = { readonly shell: SidedRing; readonly holes: readonly SidedRing[] };

/** True when a hole lies outside its shell or two parts overlap. `polygons` must not cross themselves or each other. */
export function isMisnested(polygons: readonly (readonly Ring[])[]): boolean {
  const parts = polygons.flatMap(([shell, ...holes]): Part[] =>
    shell === undefined ? [] : [{ shell: new SidedRing(shell), holes: holes.map((hole) => new SidedRing(hole)) }],
  );
  return parts.some(hasHoleOutside) || hasOverlap(parts);
}

function hasHoleOutside({ shell, holes }: Part): boolean {
  return holes.some((hole) => sideOf(hole, shell) === 'outside');
}

function hasOverlap(parts: readonly Part[]): boolean {
  const sorted = parts.toSorted((a, b) => a.shell.box[0] - b.shell.box[0]);
  return sorted.some((part, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.shell.box[0] > part.shell.box[2]) return false;
      if (touch(part.shell, other.shell) && (lies(part, other) || lies(other, part))) return true;
    }
    return false;
  });
}

/** True when the shell of the first polygon lies inside the second and in none of its holes. */
function lies({ shell }: Part, around: Part): boolean {
  return sideOf(shell, around.shell) === 'inside' && !around.holes.some((hole) => sideOf(shell, hole) !== 'outside');
}

/** On which side of `around` the ring lies; `edge` when all its vertices are on it. */
function sideOf({ ring }: SidedRing, around: SidedRing): ReturnType<SidedRing['sideOf']> {
  for (const position of ring) {
    const side = around.sideOf(position);
    if (side !== 'edge') return side;
  }
  return 'edge';
}

function touch({ box: a }: SidedRing, { box: b }: SidedRing): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
