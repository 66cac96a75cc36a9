import { geoAzimuthalEquidistant } from 'd3-geo';
import { useMemo } from 'react';
import { RECORD_EDGES_KM, type NearbyEntry } from '../../../core/review/nearby.ts';
import type { Position } from '../../../core/sites/site.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage } from '../../app/use-text.ts';
import { drawPath } from '../../map/draw-path.ts';
import { framePaths } from '../../map/extent-frame.ts';
import { useGround } from '../../map/use-ground.ts';
import css from './band-map.module.css';
import { EraMark } from './era-shape.tsx';
import { groupMarks, numbersText } from './group-marks.ts';
import { useGroundAround } from './use-ground-around.ts';
import { useReviewText } from './use-review-text.ts';

const SIZE = 420;
const PAD = 18;
const MIDDLE = SIZE / 2;
/** Mean radius of the Earth in km: the drawing is good to half a percent, the table holds the geodesic distances. */
const EARTH_KM = 6371.0088;
const OUTER_KM = Math.max(...RECORD_EDGES_KM);
/** Units of the drawing per km. */
const SCALE = (MIDDLE - PAD) / OUTER_KM;
/** A degree of latitude in km, enough to choose what of the ground is in view. */
const DEGREE_KM = 111;

/** The ground around a site with rings at the edges of the bands, and its entries by their number in the table. */
export function BandMap(props: { readonly position: Position; readonly entries: readonly NearbyEntry[] }) {
  const { position, entries } = props;
  const r = useReviewText();
  const language = useLanguage();
  const ground = useGround();
  const around = useGroundAround(position, OUTER_KM);
  const project = useMemo(() => projection(position), [position]);
  const under = useMemo(() => framePaths(frameAround(position, project), ground), [position, project, ground]);
  const counties = useMemo(() => {
    const lines = around?.outlines.map((coordinates) => ({ type: 'LineString' as const, coordinates })) ?? [];
    return drawPath(lines, project);
  }, [around, project]);
  const marks = entries.map((entry, i) => {
    const [x, y] = project(entry.position);
    return { x, y, entry, number: i + 1 };
  });
  const label = r('distance.map', { count: entries.length, km: formatNumber(OUTER_KM, language) });
  return (
    <svg className={css['map']} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <rect className={css['water']} width={SIZE} height={SIZE} />
      <path className={css['land']} d={under.land} />
      <path className={css['lake']} d={under.lakes} />
      <path className={css['county']} d={counties} />
      <path className={css['state']} d={under.states} />
      <path className={css['country']} d={under.countries} />
      {RECORD_EDGES_KM.map((km) => (
        <g key={km}>
          <circle className={css['ring']} cx={MIDDLE} cy={MIDDLE} r={km * SCALE} />
          <text className={css['edge']} x={MIDDLE} y={MIDDLE - km * SCALE - 3}>
            {formatNumber(km, language)} km
          </text>
        </g>
      ))}
      {around?.towns.map(({ name, position: at }) => {
        const [x, y] = project(at);
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
      {groupMarks(marks).map(({ x, y, members }) => (
        <g key={members[0]?.number} transform={`translate(${x} ${y})`}>
          <EraMark era={members[0]?.entry.era ?? null} />
          <text className={css['number']} x="8" y="4">
            {numbersText(members.map(({ number }) => number))}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Distances from the site and directions from it are true. */
function projection([lon, lat]: Position) {
  const azimuthal = geoAzimuthalEquidistant()
    .rotate([-lon, -lat])
    .scale(EARTH_KM * SCALE)
    .translate([MIDDLE, MIDDLE])
    .precision(0);
  return ([x = 0, y = 0]: readonly number[]): readonly [number, number] => azimuthal([x, y]) ?? [0, 0];
}

function frameAround([lon, lat]: Position, project: ReturnType<typeof projection>) {
  const tall = (OUTER_KM * 1.5) / DEGREE_KM;
  const wide = tall / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const box = { x: 0, y: 0, width: SIZE, height: SIZE };
  return { view: [lon - wide, lat - tall, lon + wide, lat + tall] as const, project, box };
}
