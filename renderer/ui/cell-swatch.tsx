import { useId } from 'react';
import type { CandidateClass } from '../../core/screening/candidate-classes.ts';
import { CELL_BOX, CELL_PATTERNS } from './cell-patterns.ts';

/** A piece of the map's pattern for a class, decorative: the word stands beside it. */
export function CellSwatch({ kind }: { readonly kind: CandidateClass }) {
  const clip = useId();
  const isBand = kind !== 'unknown' && kind !== 'excluded';
  return (
    <svg width={18} height={18} viewBox={`0 0 ${CELL_BOX} ${CELL_BOX}`} aria-hidden="true" focusable="false">
      <clipPath id={clip}>
        <rect width={CELL_BOX} height={CELL_BOX} rx={2} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect
          width={CELL_BOX}
          height={CELL_BOX}
          fill={isBand ? `var(--band-${kind})` : kind === 'unknown' ? 'var(--hatch-back)' : 'var(--surface)'}
        />
        <path
          d={CELL_PATTERNS[kind]}
          fill="none"
          stroke={isBand ? `var(--band-${kind}-edge)` : 'var(--hatch)'}
          strokeWidth={1.1}
        />
        <rect
          width={CELL_BOX}
          height={CELL_BOX}
          rx={2}
          fill="none"
          stroke={isBand ? `var(--band-${kind}-edge)` : 'var(--hatch)'}
        />
      </g>
    </svg>
  );
}
