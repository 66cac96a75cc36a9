/** Which repairs are offered for a file, and what each would change. */
import type { GeometryReview } from '../../core/layers/geometry-review.ts';
import type { Fix, FixId } from '../../core/layers/import-review.ts';

type Given = {
  readonly reviewed: GeometryReview;
  readonly chosen: ReadonlySet<FixId>;
  /** Rows usable after every fix that was chosen. */
  readonly used: number;
  /** Rows that repeat an earlier one, found before any was dropped. */
  readonly repeated: number;
  /** Rows that can be used when the axes are left or exchanged, the other way round from now. */
  readonly usedOtherwise: () => number;
};

/** One entry for each fix that would change something or was chosen. */
export function fixesFor({ reviewed, chosen, used, repeated, usedOtherwise }: Given): Fix[] {
  const fixes: Fix[] = [];
  const isSwapped = chosen.has('swap-axes');
  if (isSwapped || reviewed.suspicion === 'swapped') {
    const other = usedOtherwise();
    const [before, after] = isSwapped ? [other, used] : [used, other];
    fixes.push({ id: 'swap-axes', before, after, rows: reviewed.placed, applied: isSwapped });
  }
  if (reviewed.crossing > 0) {
    const applied = chosen.has('cut-antimeridian');
    fixes.push({ id: 'cut-antimeridian', before: used, after: used, rows: reviewed.crossing, applied });
  }
  const { given, repaired } = reviewed.invalid;
  if (given > 0) {
    const applied = chosen.has('repair-polygons');
    const dropped = chosen.has('drop-invalid') ? given - repaired : 0;
    const kept = used + (chosen.has('drop-duplicates') ? repeated : 0) + dropped;
    const sound = applied ? kept - given + repaired : kept;
    fixes.push({
      id: 'repair-polygons',
      before: kept - given,
      after: sound,
      rows: applied ? repaired : given,
      applied,
    });
    fixes.push({
      id: 'drop-invalid',
      before: kept,
      after: kept - (given - repaired),
      rows: given - repaired,
      applied: chosen.has('drop-invalid'),
    });
  }
  if (repeated > 0) {
    const applied = chosen.has('drop-duplicates');
    const before = used + (applied ? repeated : 0);
    fixes.push({ id: 'drop-duplicates', before, after: before - repeated, rows: repeated, applied });
  }
  return fixes;
}
