/** What the load-duration curves say, as the code of a sentence of the catalogue `app` with its numbers. */
import type { YearShape } from '../../../core/conversion/load-shape.ts';
import type { Facts } from '../../../core/text/say.ts';

/** Null where neither curve is known. */
export function yearCaption({ mined, hosted }: YearShape): { readonly code: string; readonly facts: Facts } | null {
  const ofMine = mined && mineFacts(mined);
  const ofHost = hosted && { lowest: hosted.at(-1)?.mw ?? 0, mean: meanOf(hosted) };
  if (ofMine && ofHost) return { code: 'conversion.year-both', facts: { ...ofMine, ...ofHost } };
  if (ofMine) return { code: 'conversion.year-mined', facts: ofMine };
  return ofHost && { code: 'conversion.year-hosted', facts: ofHost };
}

/** What the mine draws, and for how many percent of the hours. */
function mineFacts([first, end]: NonNullable<YearShape['mined']>) {
  return { mined: first?.mw ?? 0, share: Math.round((end?.share ?? 0) * 100) };
}

/** Mean MW over the year: the area under the corners. */
function meanOf(points: NonNullable<YearShape['hosted']>): number {
  let sum = 0;
  for (const [i, { share, mw }] of points.entries()) {
    const before = points[i - 1];
    if (before !== undefined) sum += ((share - before.share) * (mw + before.mw)) / 2;
  }
  return sum;
}
