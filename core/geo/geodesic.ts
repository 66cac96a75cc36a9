/**
 * How far apart are two points on the Earth?
 *
 * Length of the geodesic on the WGS 84 ellipsoid, exact to nanometres for any two points. No sphere stands in
 * for it anywhere in a result: spheres are only used to leave out what is certainly farther away.
 * Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), through geographiclib-geodesic.
 */
import geographiclib from 'geographiclib-geodesic';

/** Longitude, latitude, WGS 84 degrees. */
export type LonLat = readonly [lon: number, lat: number];

const wgs84 = geographiclib.Geodesic.WGS84;

/** Distance in km on the ellipsoid; longitudes may be given on any turn. */
export function distanceKm(from: LonLat, to: LonLat): number {
  const { s12 } = wgs84.Inverse(from[1], from[0], to[1], to[0], geographiclib.Geodesic.DISTANCE);
  return (s12 ?? NaN) / 1000;
}

/** The point `km` from `from` in the direction `azimuthDeg`, clockwise from north. */
export function pointAt(from: LonLat, azimuthDeg: number, km: number): LonLat {
  const { lon2 = NaN, lat2 = NaN } = wgs84.Direct(from[1], from[0], azimuthDeg, km * 1000);
  return [lon2, lat2];
}
