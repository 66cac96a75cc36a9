import { useId } from 'react';
import { HATCH } from './band-shapes.ts';
import type { OverlayShape } from './overlay-shapes.ts';

/** An overlay's symbol in the legend, as the map draws it. Decorative: its words stand beside it. */
export function OverlaySymbol(props: {
  readonly shape: OverlayShape;
  readonly tone: 'grid' | 'land' | 'opposition';
  readonly size?: number;
}) {
  const clip = useId();
  const { shape, tone, size = 16 } = props;
  const color = `var(--${tone})`;
  const isFilled = shape.fill === shape.outline;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <clipPath id={clip}>
        <path d={shape.outline} />
      </clipPath>
      <path d={shape.outline} fill={shape.isHatched ? 'var(--hatch-back)' : 'var(--surface)'} />
      {shape.isHatched && <path d={HATCH} stroke="var(--hatch)" strokeWidth="1.5" clipPath={`url(#${clip})`} />}
      {shape.fill !== null && <path d={shape.fill} fill={color} />}
      <path d={shape.outline} fill="none" stroke={shape.isHatched ? 'var(--hatch)' : color} strokeWidth="2" />
      {shape.strokes !== null && (
        <path
          d={shape.strokes}
          fill="none"
          stroke={isFilled ? 'var(--surface)' : color}
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
