import { useId } from 'react';
import type { DrawnBand } from '../stores/site-rows.ts';
import { BAND_SHAPES, HATCH, QUESTION_MARK, THIN_HATCH_WIDTH } from './band-shapes.ts';

/**
 * The symbol of a band, decorative: the word always stands beside it. `spans` breaks the outline of a range over
 * several bands, `isThin` hatches a point that rests on little of the weight.
 */
export function BandSymbol(props: {
  readonly band: DrawnBand;
  readonly spans?: boolean;
  readonly isThin?: boolean;
  readonly size?: number;
}) {
  const clip = useId();
  const { band, spans = false, isThin = false, size = 16 } = props;
  const shape = BAND_SHAPES[band];
  const isUnknown = band === 'unknown';
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <clipPath id={clip}>
        <path d={shape} />
      </clipPath>
      <path d={shape} fill={isUnknown ? 'var(--hatch-back)' : `var(--band-${band})`} />
      {isUnknown && <path d={HATCH} stroke="var(--hatch)" strokeWidth="1.4" fill="none" clipPath={`url(#${clip})`} />}
      {isThin && !isUnknown && (
        <path d={HATCH} stroke="var(--surface)" strokeWidth={THIN_HATCH_WIDTH} fill="none" clipPath={`url(#${clip})`} />
      )}
      <path
        d={shape}
        fill="none"
        stroke={`var(--band-${band}-edge)`}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeDasharray={spans || isUnknown ? '4 2.6' : undefined}
      />
      {isUnknown && <path d={QUESTION_MARK} fill="none" stroke="var(--text)" strokeWidth="2.2" strokeLinecap="round" />}
    </svg>
  );
}
