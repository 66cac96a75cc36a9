import { useMemo } from 'react';
import { BAND_EDGES_KM } from '../../../core/comments/distance-bands.ts';
import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import { distanceKm } from '../../../core/geo/geodesic.ts';
import type { Site } from '../../../core/sites/site.ts';
import { RingMap } from '../../map/ring-map.tsx';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

/** Radius of the smallest dot and what the largest has more, in units of the drawing. *heuristic* */
const DOT = 2.5;
const GROWTH = 8;

/** Comments around the site on the ground with its towns. Rings are the edges of the bands. */
export function BandMap(props: {
  readonly site: Site;
  readonly places: CommentOverview['places'];
  readonly reachKm: number;
}) {
  const c = useCommentText();
  const count = useCount();
  const { site, places, reachKm } = props;
  const rings = BAND_EDGES_KM.filter((km) => km <= reachKm);
  const { shown, beyond } = useMemo(() => {
    const isNear = ({ position }: (typeof places)[number]) => distanceKm(site.position, position) <= reachKm;
    return { shown: places.filter(isNear), beyond: places.filter((place) => !isNear(place)) };
  }, [site.position, places, reachKm]);
  const largest = Math.max(1, ...shown.map(({ comments }) => comments));
  const left = beyond.reduce((sum, { comments }) => sum + comments, 0);
  return (
    <figure className={css['figure']}>
      <RingMap
        position={site.position}
        edgesKm={rings}
        label={c('distance.map', { site: site.name, edges: rings.join(', ') })}
      >
        {(draw) =>
          shown.map(({ position, comments }) => {
            const { x, y } = draw(position);
            const radius = DOT + GROWTH * Math.sqrt(comments / largest);
            return <circle key={position.join(' ')} cx={x} cy={y} r={radius} className={css['dot']} />;
          })
        }
      </RingMap>
      <figcaption className={css['note']}>
        {c('distance.north')} {left > 0 && c('distance.beyond-map', { count: count(left) })}
      </figcaption>
    </figure>
  );
}
