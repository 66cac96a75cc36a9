/** How far is the site from an edge that is straight in longitude and latitude? As `core/spatial/edge-in-frame.ts` measures. */
import { bulgeOf, eastOf, northOf, offEast, offNorth } from './frame';

/** A bulge below this is not looked at, m. */
const NEGLIGIBLE_BULGE_M: f64 = 1e-4;
/** A bulge below this is known well enough from the second-order terms, m. */
const SMALL_BULGE_M: f64 = 0.02;

/** Square metres to the edge from `l0`, `t0` to `l1`, `t1`, units from the site; or any number not below `best2`. */
export function edgeDistance2(frame: usize, l0: f64, t0: f64, l1: f64, t1: f64, best2: f64): f64 {
  const x = eastOf(frame, l0, t0);
  const y = northOf(frame, l0, t0);
  const dx = eastOf(frame, l1, t1) - x;
  const dy = northOf(frame, l1, t1) - y;
  const length2 = dx * dx + dy * dy;
  const along = length2 == 0 ? 0 : clamped(-(x * dx + y * dy) / length2);
  const chord2 = square(x + along * dx) + square(y + along * dy);
  const bulge = bulgeOf(frame) * length2;
  if (bulge < NEGLIGIBLE_BULGE_M || !canBeat(chord2, bulge, best2)) return chord2;
  const dl = l1 - l0;
  const dt = t1 - t0;
  const offX = offEast(frame, dl, dt);
  const offY = offNorth(frame, dl, dt);
  if (bulge < SMALL_BULGE_M) {
    const rise = 4 * along * (1 - along);
    return square(x + along * dx + rise * offX) + square(y + along * dy + rise * offY);
  }
  const bx = eastOf(frame, l0 + along * dl, t0 + along * dt);
  const by = northOf(frame, l0 + along * dl, t0 + along * dt);
  const alongX = dx + 4 * (1 - 2 * along) * offX;
  const alongY = dy + 4 * (1 - 2 * along) * offY;
  const bend = alongX * alongX + alongY * alongY - 8 * (bx * offX + by * offY);
  const foot = clamped(along - (bx * alongX + by * alongY) / bend);
  return square(eastOf(frame, l0 + foot * dl, t0 + foot * dt)) + square(northOf(frame, l0 + foot * dl, t0 + foot * dt));
}

function square(x: f64): f64 {
  return x * x;
}

/** The nearest place on an edge: 0 at its begin, 1 at its end. */
function clamped(share: f64): f64 {
  return share > 0 ? (share < 1 ? share : 1) : 0;
}

/** Whether sqrt(chord2) - bulge < sqrt(best2), without a root unless it is close. */
function canBeat(chord2: f64, bulge: f64, best2: f64): bool {
  return chord2 <= best2 || chord2 < square(sqrt<f64>(best2) + bulge);
}
