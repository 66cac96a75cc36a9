import { memo } from 'react';
import type { DrawnBand } from '../stores/site-rows.ts';
import css from './range-bar.module.css';

/**
 * A score from 0 to 100: the range before the point, the point small. The range carries the colour of every band that it
 * crosses, so that a wide one never looks like its point alone. Values in [0, 1]; decorative, the numbers stand beside.
 */
export const RangeBar = memo(function RangeBar(props: {
  readonly low: number;
  readonly high: number;
  readonly point: number | null;
  readonly band: DrawnBand;
  /** Where the point was before the drag. */
  readonly ghost?: number | null;
  readonly large?: boolean;
}) {
  const { low, high, point, band, ghost = null, large = false } = props;
  const at = (risk: number) => `${(risk * 100).toFixed(1)}%`;
  const isUnknown = band === 'unknown' || band === 'excluded';
  const clip = { clipPath: `inset(0 ${at(1 - Math.max(high, low + 0.01))} 0 ${at(low)} round 3px)` };
  return (
    <span className={large ? `${css['bar'] ?? ''} ${css['large'] ?? ''}` : css['bar']} aria-hidden="true">
      <span className={css['track']} />
      <span className={`${css['range'] ?? ''} ${(isUnknown ? css['unknown'] : css['bands']) ?? ''}`} style={clip} />
      <span className={css['edges']} />
      {ghost !== null && <span className={css['ghost']} style={{ left: at(ghost) }} />}
      {point !== null && <span className={css['point']} style={{ left: at(point) }} />}
    </span>
  );
});
