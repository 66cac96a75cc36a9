import { densityAt } from '../../ui/noise-ramp.ts';

/** How a band looks on the map; null is what lies below the quietest, where nothing is drawn. */
export function Swatch({ fromDb }: { readonly fromDb: number | null }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {fromDb !== null && (
        <rect x="1" y="1" width="12" height="12" fill="var(--noise)" fillOpacity={densityAt(fromDb)} />
      )}
      <rect
        {...{ x: 1, y: 1, width: 12, height: 12, fill: 'none', stroke: 'var(--noise)' }}
        strokeDasharray={fromDb === null ? '1 2' : undefined}
      />
    </svg>
  );
}
