import { BAND_EDGES_KM } from '../../../core/comments/distance-bands.ts';
import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import { kmPerDegree } from '../../../core/geo/ellipsoid.ts';
import type { Site } from '../../../core/sites/site.ts';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

/** Half of the picture's side in its own units, and what is kept free at its edge. */
const HALF = 100;
const EDGE = 6;

/** Comments around the site, in kilometres, north up. Rings are the edges of the bands. */
export function BandMap(props: {
  readonly site: Site;
  readonly places: CommentOverview['places'];
  readonly reachKm: number;
}) {
  const c = useCommentText();
  const count = useCount();
  const { site, places, reachKm } = props;
  const [lon, lat] = site.position;
  const { north, east } = kmPerDegree(lat);
  const scale = (HALF - EDGE) / reachKm;
  const rings = BAND_EDGES_KM.filter((km) => km <= reachKm);
  const dots = places.map(({ position: [x, y], comments }) => {
    const [eastKm, northKm] = [(x - lon) * east, (y - lat) * north];
    return { x: eastKm * scale, y: -northKm * scale, km: Math.hypot(eastKm, northKm), comments };
  });
  const shown = dots.filter(({ km }) => km <= reachKm);
  const beyond = dots.filter(({ km }) => km > reachKm).reduce((sum, { comments }) => sum + comments, 0);
  const largest = Math.max(1, ...shown.map(({ comments }) => comments));
  return (
    <figure className={css['figure']}>
      <svg
        viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
        role="img"
        aria-label={c('distance.map', { site: site.name, edges: rings.join(', ') })}
      >
        {rings.map((km) => (
          <circle key={km} r={km * scale} className={css['ring']} />
        ))}
        {shown.map(({ x, y, comments }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={1.2 + 4 * Math.sqrt(comments / largest)} className={css['dot']} />
        ))}
        {rings
          .filter((km) => km * scale > 12)
          .map((km) => (
            <text key={km} x={0} y={-km * scale + 5.5} className={css['ringName']}>
              {c('distance.km', { km: String(km) })}
            </text>
          ))}
        <path d="M 0 -3.4 L 3.4 0 L 0 3.4 L -3.4 0 Z" className={css['site']} />
      </svg>
      <figcaption className={css['note']}>
        {c('distance.north')} {beyond > 0 && c('distance.beyond-map', { count: count(beyond) })}
      </figcaption>
    </figure>
  );
}
