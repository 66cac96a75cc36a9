import { memo, useId } from 'react';
import type { DrawnBand } from '../stores/site-rows.ts';
import { BAND_SHAPES, EXCLUDED_MARK, HATCH, QUESTION_MARK, THIN_HATCH_WIDTH } from './band-shapes.ts';

/** Fill, edge and mark of a symbol that says there is no band. */
const UNJUDGED = {
  unknown: { fill: 'hatch-back', mark: QUESTION_MARK },
  excluded: { fill: 'surface', mark: EXCLUDED_MARK },
} as const;

type Props = {
  readonly band: DrawnBand;
  readonly spans?: boolean;
  readonly isThin?: boolean;
  readonly size?: number;
};

/**
 * The symbol of a band, decorative: the word always stands beside it. `spans` breaks the outline of a range over
 * several bands, `isThin` hatches a point that rests on little of the weight.
 */
export const BandSymbol = memo(function BandSymbol({ size = 16, band, ...rest }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {band === 'unknown' || band === 'excluded' ? <UnjudgedShape band={band} /> : <BandShape band={band} {...rest} />}
    </svg>
  );
});

function UnjudgedShape({ band }: { readonly band: 'unknown' | 'excluded' }) {
  const { fill, mark } = UNJUDGED[band];
  const shape = BAND_SHAPES[band];
  return (
    <>
      <path d={shape} fill={`var(--${fill})`} />
      {band === 'unknown' && <Hatch shape={shape} color="hatch" width={1.4} />}
      <Edge shape={shape} color="band-unknown-edge" isBroken={band === 'unknown'} />
      <path d={mark} fill="none" stroke="var(--text)" strokeWidth="2.2" strokeLinecap="round" />
    </>
  );
}

function BandShape(props: {
  readonly band: Exclude<DrawnBand, 'unknown' | 'excluded'>;
  readonly spans?: boolean;
  readonly isThin?: boolean;
}) {
  const { band, spans = false, isThin = false } = props;
  const shape = BAND_SHAPES[band];
  return (
    <>
      <path d={shape} fill={`var(--band-${band})`} />
      {isThin && <Hatch shape={shape} color="surface" width={THIN_HATCH_WIDTH} />}
      <Edge shape={shape} color={`band-${band}-edge`} isBroken={spans} />
    </>
  );
}

function Hatch({ shape, color, width }: { readonly shape: string; readonly color: string; readonly width: number }) {
  const clip = useId();
  return (
    <>
      <clipPath id={clip}>
        <path d={shape} />
      </clipPath>
      <path d={HATCH} stroke={`var(--${color})`} strokeWidth={width} fill="none" clipPath={`url(#${clip})`} />
    </>
  );
}

function Edge(props: { readonly shape: string; readonly color: string; readonly isBroken: boolean }) {
  const { shape, color, isBroken } = props;
  return (
    <path
      d={shape}
      fill="none"
      stroke={`var(--${color})`}
      strokeWidth={2}
      strokeLinejoin="round"
      strokeDasharray={isBroken ? '4 2.6' : undefined}
    />
  );
}
