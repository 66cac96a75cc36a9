import { useMemo } from 'react';
import { nearbyOf } from '../../../core/review/nearby.ts';
import { BandMap } from '../../places/review/band-map.tsx';
import { useReviewText } from '../../places/review/use-review-text.ts';
import type { SiteReview } from '../../places/review/use-site-review.ts';
import css from './hearing.module.css';

/** Where the site lies: ground and towns around it, with what was disputed there by its number in the list below. */
export function Surroundings({ review: { document, site } }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const { cases, events, records } = document;
  const { entries } = useMemo(() => nearbyOf({ cases, events, records }, site), [cases, events, records, site]);
  return (
    <figure className={css['map']}>
      <BandMap position={site.position} entries={entries} />
      <figcaption className={css['light']}>
        {entries.length === 0 ? (
          r('distance.none')
        ) : (
          <ol className={css['plainList']}>
            {entries.slice(0, MOST_NAMED).map(({ kind, id, title }) => (
              <li key={`${kind} ${id}`}>{title}</li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}

/** As many as a room reads beside a map; the list of Review has all. *heuristic* */
const MOST_NAMED = 6;
