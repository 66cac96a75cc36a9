import { geoAzimuthalEquidistant } from 'd3-geo';
import { useMemo, type ReactNode } from 'react';
import type { Position } from '../../core/sites/site.ts';
import { formatNumber } from '../../core/text/numbers.ts';
import { useLanguage } from '../app/use-text.ts';
import { drawPath } from './draw-path.ts';
import { framePaths } from './extent-frame.ts';
import css from './ring-map.module.css';
import { useGround } from './use-ground.ts';
import { useGroundAround } from './use-ground-around.ts';

const SIZE = 420;
const PAD = 18;
const MIDDLE = SIZE / 2;
/** Mean radius of the Earth in km: the drawing is good to half a percent, tables hold the geodesic distances. */
const EARTH_KM = 6371.0088;
/** A degree of latitude in km, enough to choose what of the ground is in view. */
const DEGREE_KM = 111;
/** A ring smaller than this has no name: it would lie on the site. Units of the drawing. *heuristic* */
const LEAST_NAMED = 24;

/** Where a position is drawn. */
type Draw = (position: Position) => { readonly x: number; readonly y: number };

/** The ground around a site, north up, with rings at these distances (km, rising; the last is the edge); what is drawn on it comes as children. */
export function RingMap(props: {
  readonly position: Position;
  readonly edgesKm: readonly number[];
  readonly label: string;
  readonly children: (draw: Draw) => ReactNode;
}) {
  const { position, edgesKm, label, children } = props;
  const language = useLanguage();
  const ground = useGround();
  const outerKm = Math.max(...edgesKm);
  const scale = (MIDDLE - PAD) / outerKm;
  const around = useGroundAround(position, outerKm);
  const project = useMemo(() => projection(position, scale), [position, scale]);
  const under = useMemo(
    () => framePaths(frameAround(position, outerKm, project), ground),
    [position, outerKm, project, ground],
  );
  const counties = useMemo(() => {
    const lines = around?.outlines.map((coordinates) => ({ type: 'LineString' as const, coordinates })) ?? [];
    return drawPath(lines, project);
  }, [around, project]);
  const draw: Draw = (at) => {
    const [x, y] = project(at);
    return { x, y };
  };
  return (
    <svg className={css['map']} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <rect className={css['water']} width={SIZE} height={SIZE} />
      <path className={css['land']} d={under.land} />
      <path className={css['lake']} d={under.lakes} />
      <path className={css['county']} d={counties} />
      <path className={css['state']} d={under.states} />
      <path className={css['country']} d={under.countries} />
      {edgesKm.map((km) => (
        <g key={km}>
          <circle className={css['ring']} cx={MIDDLE} cy={MIDDLE} r={km * scale} />
          {km * scale >= LEAST_NAMED && (
            <text className={css['edge']} x={MIDDLE} y={MIDDLE - km * scale - 3}>
              {formatNumber(km, language)} km
            </text>
          )}
        </g>
      ))}
      {around?.towns.map(({ name, position: at }) => {
        const { x, y } = draw(at);
        return (
          <g key={`${name} ${x}`} transform={`translate(${x} ${y})`}>
            <circle className={css['town']} r="1.8" />
            <text
              className={css['townName']}
              x={x > SIZE * 0.66 ? -5 : 5}
              y="3.5"
              textAnchor={x > SIZE * 0.66 ? 'end' : 'start'}
            >
              {name}
            </text>
          </g>
        );
      })}
      <path className={css['site']} d={`M${MIDDLE - 6} ${MIDDLE}h12M${MIDDLE} ${MIDDLE - 6}v12`} />
      {children(draw)}
    </svg>
  );
}

/** Distances from the site and directions from it are true. */
function projection([lon, lat]: Position, scale: number) {
  const azimuthal = geoAzimuthalEquidistant()
    .rotate([-lon, -lat])
    .scale(EARTH_KM * scale)
    .translate([MIDDLE, MIDDLE])
    .precision(0);
  return ([x = 0, y = 0]: readonly number[]): readonly [number, number] => azimuthal([x, y]) ?? [0, 0];
}

function frameAround([lon, lat]: Position, outerKm: number, project: ReturnType<typeof projection>) {
  const tall = (outerKm * 1.5) / DEGREE_KM;
  const wide = tall / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const box = { x: 0, y: 0, width: SIZE, height: SIZE };
  return { view: [lon - wide, lat - tall, lon + wide, lat + tall] as const, project, box };
}
