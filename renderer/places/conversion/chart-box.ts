/** Where the charts of the load are drawn, in the units of their SVG. */
export const CHART = { width: 368, height: 122, left: 40, right: 358, top: 10, bottom: 102 } as const;

/** From a share of the width, 0-1, to a place in the drawing. */
export function acrossAt(share: number): number {
  return CHART.left + share * (CHART.right - CHART.left);
}

/** From MW to a place in the drawing; `top` is the highest MW on the axis. */
export function heightAt(mw: number, top: number): number {
  return CHART.bottom - (top === 0 ? 0 : mw / top) * (CHART.bottom - CHART.top);
}

/** A path through points in the drawing. */
export function pathThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The first round number at or above all values; 0 for none. */
export function roundTop(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  if (most === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power >= most * (1 - 1e-9)) ?? 10;
  return step * power;
}
