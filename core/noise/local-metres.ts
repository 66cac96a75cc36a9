/**
 * Metres east and north of a centre and back, for maps of some kilometres.
 *
 * Geodesic normal coordinates of the centre: distances from it are exact, those between two other points within
 * r^2 / (6 R^2) of the geodesic, 0.2 mm in 1 km at r = 7 km. Not for latitudes beyond 75 degrees.
 */
import type { LonLat } from '../geo/geodesic.ts';
import { UNITS_PER_DEGREE } from '../spatial/fixed-degrees.ts';
import { createSiteFrame, eastOf, moveFrame, northOf } from '../spatial/site-frame.ts';

export type Metres = readonly [east: number, north: number];

export type LocalMetres = {
  /** Longitudes may be given on any turn. */
  readonly toMetres: (position: LonLat) => Metres;
  /** On the turn of the centre, so that a map across the antimeridian stays in one piece. */
  readonly toLonLat: (metres: Metres) => LonLat;
};

/** Steps of Newton's method back to degrees; two are exact to a micrometre at 20 km. */
const STEPS = 3;

/** A frame round a centre in WGS 84 degrees. */
export function localMetres([lon, lat]: LonLat): LocalMetres {
  const frame = createSiteFrame();
  moveFrame(frame, lon, lat);
  return {
    toMetres: ([x, y]) => {
      const turned = x - lon - 360 * Math.round((x - lon) / 360);
      const [l, t] = [turned * UNITS_PER_DEGREE, (y - lat) * UNITS_PER_DEGREE];
      return [eastOf(frame, l, t), northOf(frame, l, t)];
    },
    toLonLat: ([east, north]) => {
      let [l, t] = [east / frame.east, north / frame.north];
      for (let step = 0; step < STEPS; step += 1) {
        // Near the centre a unit is frame.east by frame.north, and the parallels shrink by eastT.
        const shrink = 1 + frame.eastT * t;
        const [dEast, dNorth] = [east - eastOf(frame, l, t), north - northOf(frame, l, t)];
        l += dEast / (frame.east * shrink);
        t += dNorth / frame.north;
      }
      return [lon + l / UNITS_PER_DEGREE, lat + t / UNITS_PER_DEGREE];
    },
  };
}
