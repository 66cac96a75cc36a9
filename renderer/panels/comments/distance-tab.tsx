import { useState } from 'react';
import { bandText } from '../../../core/comments/band-text.ts';
import { BAND_EDGES_KM } from '../../../core/comments/distance-bands.ts';
import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage } from '../../app/use-text.ts';
import { chooseCommentSite } from '../../commands/comment-actions.ts';
import { useComments } from '../../stores/comments-session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { BandMap } from './band-map.tsx';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

/** Reaches of the map: the outer rings. */
const REACHES = BAND_EDGES_KM.slice(1).map(String);

/** From how far the comments come: the table, and the same on a map. */
export function DistanceTab({ document }: { readonly document: Workspace }) {
  const c = useCommentText();
  const overview = useComments((store) => store.overview);
  const [reach, setReach] = useState(String(BAND_EDGES_KM.at(-1)));
  const site = document.sites.find(({ id }) => id === document.comments.siteId) ?? null;
  const bands = site === null ? null : (overview?.bands ?? null);
  return (
    <>
      <div className={css['fields']}>
        <ChoiceList
          label={c('distance.site')}
          value={site?.id ?? ''}
          placeholder={c('distance.choose')}
          options={document.sites.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={chooseCommentSite}
        />
        {site !== null && (
          <ChoiceList
            label={c('distance.reach')}
            value={reach}
            options={REACHES.map((value) => ({ value, text: c('distance.km', { km: value }) }))}
            onChange={setReach}
          />
        )}
      </div>
      {site === null && <p className={css['note']}>{c('distance.none')}</p>}
      {site !== null && bands !== null && overview !== null && (
        <div className={css['beside']}>
          <div>
            <Bands bands={bands} />
            <p className={css['note']}>{c('distance.how')}</p>
          </div>
          <BandMap site={site} places={overview.places} reachKm={Number(reach)} />
        </div>
      )}
    </>
  );
}

function Bands({ bands: { bands, placed, unplaced } }: { readonly bands: NonNullable<CommentOverview['bands']> }) {
  const c = useCommentText();
  const count = useCount();
  const language = useLanguage();
  const all = placed + unplaced;
  const share = (part: number) => (all === 0 ? '–' : `${count((part / all) * 100, 1)} %`);
  return (
    <table className={css['table']} aria-label={c('distance.table')}>
      <thead>
        <tr>
          <th scope="col">{c('distance.band')}</th>
          {(['count', 'share', 'range'] as const).map((column) => (
            <th key={column} scope="col" className={css['number']}>
              {c(`distance.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map(({ fromKm, toKm, count: in_, least, most }) => (
          <tr key={fromKm}>
            <th scope="row">{bandText({ fromKm, toKm }, language)}</th>
            <td className={css['number']}>{count(in_)}</td>
            <td className={css['number']}>{share(in_)}</td>
            <td className={css['number']}>{c('distance.range-of', { least: count(least), most: count(most) })}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{c('distance.unplaced')}</th>
          <td className={css['number']}>{count(unplaced)}</td>
          <td className={css['number']}>{share(unplaced)}</td>
          <td />
        </tr>
        <tr className={css['all']}>
          <th scope="row">{c('distance.total')}</th>
          <td className={css['number']}>{count(all)}</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}
