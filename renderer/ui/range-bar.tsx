import type { DrawnBand } from '../stores/site-rows.ts';
import css from './range-bar.module.css';

/** Lower edges of moderate, high and severe, drawn as ticks (core/scoring/bands.ts). */
const EDGES = [25, 50, 75] as const;

/** A score from 0 to 100: the range before the point, the point small. Values in [0, 1]; decorative, the numbers stand beside. */
export function RangeBar(props: {
  readonly low: number;
  readonly high: number;
  readonly point: number | null;
  readonly band: DrawnBand;
  /** Where the point was before the drag. */
  readonly ghost?: number | null;
  readonly large?: boolean;
}) {
  const { low, high, point, band, ghost, large = false } = props;
  const at = (risk: number) => `${(risk * 100).toFixed(2)}%`;
  const isUnknown = band === 'unknown';
  return (
    <span className={large ? `${css['bar']} ${css['large']}` : css['bar']} aria-hidden="true">
      <span className={css['track']} />
      <span
        className={isUnknown ? `${css['range']} ${css['unknown']}` : css['range']}
        style={{
          left: at(low),
          width: at(high - low),
          ...(isUnknown ? {} : { backgroundColor: `var(--band-${band})` }),
          borderColor: `var(--band-${band}-edge)`,
        }}
      />
      {EDGES.map((edge) => (
        <span key={edge} className={css['edge']} style={{ left: `${edge}%` }} />
      ))}
      {ghost != null && <span className={css['ghost']} style={{ left: at(ghost) }} />}
      {point !== null && <span className={css['point']} style={{ left: at(point) }} />}
    </span>
  );
}
