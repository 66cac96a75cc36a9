/**
 * Metres east and north of a site, without trigonometry for each position: geodesic normal coordinates as polynomials.
 *
 * On a surface of revolution with ds^2 = M^2 dphi^2 + p^2 dlambda^2 the position at difference (l, t) in longitude and
 * latitude lies, as seen from the site, at
 *
 *   x = p (l - g l t + a3 l t^2 + a4 l^3 + a5 l^3 t)
 *   y = M (t + b2 t^2 + b3 t^3 + l^2 (c0 + c1 t + c2 t^2 + c3 l^2))
 *
 * with the length of the geodesic sqrt(x^2 + y^2). Terms to the third order are those of the ellipsoid, the fourth order is that
 * of the sphere. Error against Karney (tested): below 0.1 mm at 50 km up to latitude 60, 0.4 mm at 75; 11 mm at 100 km
 * and latitude 75. Derivation: docs/methods/spatial.md. Beyond its reach, and beyond latitude 75, the frame says
 * `isExact` and every distance comes from Karney's algorithm.
 *
 * One frame serves a thread and moves from site to site, so that a search allocates nothing.
 */
import { ECCENTRICITY_SQUARED as E2, EQUATORIAL_RADIUS_KM, RADIANS } from '../geo/ellipsoid.ts';
import { askedUnits, UNITS_PER_DEGREE } from './fixed-degrees.ts';

/** Farthest that the polynomials are trusted for a nearest feature, and for sums over points, m. */
export const NEAREST_REACH_M = 50_000;
export const SUM_REACH_M = 100_000;
/** Beyond this latitude every distance is exact. */
export const FRAME_LATITUDE = 75;
const RADIUS_M = 1000 * EQUATORIAL_RADIUS_KM;
/** Radians in a unit of fixed degrees. */
const UNIT = RADIANS / UNITS_PER_DEGREE;
/** Smallest radius of curvature, of the meridian at the equator, m. */
const SMALLEST_RADIUS_M = RADIUS_M * (1 - E2);
/** Bounds are loosened by this share, 1 mm in 1 km, so that rounding never shuts out a feature of equal distance. */
const SLACK = 1e-6;
/** Largest relative change per radian of latitude of N (e^2 / 2 and more) and of M (3 e^2 / 2 and more). */
const NORMAL_CHANGE = 0.0035;
const MERIDIAN_CHANGE = 0.0103;

export type SiteFrame = {
  /** The site in degrees, as given, and in units, moved by whole turns while a search looks across the antimeridian. */
  lonDeg: number;
  latDeg: number;
  lon: number;
  lat: number;
  /** Whether distances come from Karney's algorithm and bounds from a sphere. */
  isExact: boolean;
  isPolar: boolean;
  sine: number;
  cosine: number;
  /** Metres per unit at the site, along the parallel and the meridian. */
  east: number;
  north: number;
  /** No shorter than a metre a unit is within the reach, and no longer. */
  lowEast: number;
  lowNorth: number;
  highEast: number;
  highNorth: number;
  /** An edge of length L bulges by at most this times L^2 from its chord within the reach, 1/m. */
  bulge: number;
  eastT: number;
  eastTT: number;
  eastLL: number;
  eastLLT: number;
  northTT: number;
  northTTT: number;
  northLL: number;
  northLLT: number;
  northLLTT: number;
  northLLLL: number;
};

/** A frame that stands nowhere yet. */
export function createSiteFrame(): SiteFrame {
  // NaN, not 0, so that every field is a double from the start and none is boxed again.
  return {
    lonDeg: NaN,
    latDeg: NaN,
    lon: NaN,
    lat: NaN,
    isExact: false,
    isPolar: false,
    sine: NaN,
    cosine: NaN,
    east: NaN,
    north: NaN,
    lowEast: NaN,
    lowNorth: NaN,
    highEast: NaN,
    highNorth: NaN,
    bulge: NaN,
    eastT: NaN,
    eastTT: NaN,
    eastLL: NaN,
    eastLLT: NaN,
    northTT: NaN,
    northTTT: NaN,
    northLL: NaN,
    northLLT: NaN,
    northLLTT: NaN,
    northLLLL: NaN,
  };
}

/** Moves the frame to a site in WGS 84 degrees; the longitude may be on any turn. */
export function moveFrame(frame: SiteFrame, lonDeg: number, latDeg: number): void {
  const lon = lonDeg - 360 * Math.floor((lonDeg + 180) / 360);
  frame.lonDeg = lon;
  frame.latDeg = latDeg;
  frame.lon = askedUnits(lon);
  frame.lat = askedUnits(latDeg);
  frame.isPolar = !(Math.abs(latDeg) <= FRAME_LATITUDE);
  frame.isExact = frame.isPolar;
  const s = Math.sin(latDeg * RADIANS);
  const c = Math.cos(latDeg * RADIANS);
  frame.sine = s;
  frame.cosine = c;
  const w2 = 1 - E2 * s * s;
  const w = Math.sqrt(w2);
  const p = (RADIUS_M * c) / w;
  const M = (RADIUS_M * (1 - E2)) / (w2 * w);
  frame.east = p * UNIT;
  frame.north = M * UNIT;
  const m = (3 * E2 * s * c) / w2;
  const dm = 3 * E2 * ((c * c - s * s) / w2 + (2 * E2 * s * s * c * c) / (w2 * w2));
  const g = ((1 - E2) * s) / (c * w2);
  const dg = (1 - E2) * (1 / (c * c * w2) + (2 * E2 * s * s) / (w2 * w2));
  const h = (s * c * w2) / (1 - E2);
  const dh = ((c * c - s * s) * w2 - 2 * E2 * s * s * c * c) / (1 - E2);
  const square = UNIT * UNIT;
  frame.eastT = -g * UNIT;
  frame.eastTT = ((-2 * dg - g * m + 2 * g * g) / 6) * square;
  frame.eastLL = ((-g * h) / 6) * square;
  frame.eastLLT = (((s / c) * (1 - 2 * c * c)) / 6) * square * UNIT;
  frame.northTT = (m / 2) * UNIT;
  frame.northTTT = ((dm + m * m) / 6) * square;
  frame.northLL = (h / 2) * UNIT;
  frame.northLLT = ((dh + m * h - 2 * h * g) / 6) * square;
  frame.northLLTT = ((-s * c) / 3) * square * UNIT;
  frame.northLLLL = s * c * ((c * c) / 12 - 1 / 24) * square * UNIT;
}

/** Metres east of the site at `l`, `t` units of longitude and latitude from it. */
export function eastOf(frame: SiteFrame, l: number, t: number): number {
  return frame.east * l * (1 + t * (frame.eastT + t * frame.eastTT) + l * l * (frame.eastLL + t * frame.eastLLT));
}

/** Metres north of the site at `l`, `t` units of longitude and latitude from it. */
export function northOf(frame: SiteFrame, l: number, t: number): number {
  const l2 = l * l;
  return (
    frame.north *
    (t * (1 + t * (frame.northTT + t * frame.northTTT)) +
      l2 * (frame.northLL + t * (frame.northLLT + t * frame.northLLTT) + l2 * frame.northLLLL))
  );
}

/**
 * Fits the bounds to a reach in metres. Within it latitudes differ by at most d = reach / M, so that a degree of
 * longitude is no shorter than at the farther end of that band: a path of length s covers no more longitude and
 * latitude than (lowEast l)^2 + (lowNorth t)^2 = s^2 allows.
 */
export function setReach(frame: SiteFrame, reachM: number): void {
  const band = reachM / SMALLEST_RADIUS_M;
  const { sine, cosine } = frame;
  const slope = Math.abs(sine) * band;
  const least = Math.max(0, cosine * (1 - (band * band) / 2) - slope);
  const most = Math.min(1, cosine + slope);
  const perEast = frame.east / cosine;
  frame.lowEast = perEast * least * (1 - NORMAL_CHANGE * band - SLACK);
  frame.lowNorth = frame.north * (1 - MERIDIAN_CHANGE * band - SLACK);
  frame.highEast = perEast * most * (1 + NORMAL_CHANGE * band + SLACK);
  frame.highNorth = frame.north * (1 + MERIDIAN_CHANGE * band + SLACK);
  // 1.155 tan(lat) / R is the largest curvature of a line straight in lon/lat; 0.02 / R covers that of the frame.
  frame.bulge = ((1.2 * (Math.abs(sine) + band)) / Math.max(least, 1e-3) + 0.02) / (8 * SMALLEST_RADIUS_M);
}
