/** The horizontal axis of a value function: readings to pixels and back, logarithmic over several powers of ten. */

/** Curves over several powers of ten are drawn on a logarithmic axis (people, MW). *heuristic* */
const LOG_FROM = 1000;

export type CurveAxis = {
  readonly from: number;
  readonly to: number;
  readonly isLog: boolean;
  /** Pixels of a reading; readings beyond the ends lie on them. */
  readonly place: (reading: number) => number;
  /** Reading of a pixel, the inverse of `place`. */
  readonly readingAt: (pixel: number) => number;
};

/** An axis over readings `from` to `to`, drawn between two pixels. */
export function curveAxis(
  { from, to }: { readonly from: number; readonly to: number },
  { left, right }: { readonly left: number; readonly right: number },
): CurveAxis {
  const isLog = to >= LOG_FROM && from >= 0;
  const scaled = (reading: number) => (isLog ? Math.log1p(Math.max(0, reading)) : reading);
  const [start, end] = [scaled(from), scaled(to)];
  const span = end - start || 1;
  return {
    from,
    to,
    isLog,
    place: (reading) => left + Math.min(1, Math.max(0, (scaled(reading) - start) / span)) * (right - left),
    readingAt: (pixel) => {
      const at = start + Math.min(1, Math.max(0, (pixel - left) / (right - left))) * span;
      return isLog ? Math.expm1(at) : at;
    },
  };
}
