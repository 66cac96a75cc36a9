import { RECORD_EDGES_KM, type NearbyEntry } from '../../../core/review/nearby.ts';
import type { Position } from '../../../core/sites/site.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage } from '../../app/use-text.ts';
import { RingMap } from '../../map/ring-map.tsx';
import css from './band-map.module.css';
import { EraMark } from './era-shape.tsx';
import { groupMarks, numbersText } from './group-marks.ts';
import { useReviewText } from './use-review-text.ts';

const OUTER_KM = Math.max(...RECORD_EDGES_KM);

/** The ground around a site with rings at the edges of the bands, and its entries by their number in the table. */
export function BandMap(props: { readonly position: Position; readonly entries: readonly NearbyEntry[] }) {
  const { position, entries } = props;
  const r = useReviewText();
  const language = useLanguage();
  return (
    <RingMap
      position={position}
      edgesKm={RECORD_EDGES_KM}
      label={r('distance.map', { count: entries.length, km: formatNumber(OUTER_KM, language) })}
    >
      {(draw) =>
        groupMarks(entries.map((entry, i) => ({ ...draw(entry.position), entry, number: i + 1 }))).map(
          ({ x, y, members }) => (
            <g key={members[0]?.number} transform={`translate(${x} ${y})`}>
              <EraMark era={members[0]?.entry.era ?? null} />
              <text className={css['number']} x="8" y="4">
                {numbersText(members.map(({ number }) => number))}
              </text>
            </g>
          ),
        )
      }
    </RingMap>
  );
}
