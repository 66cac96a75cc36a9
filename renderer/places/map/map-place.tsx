import { MapView } from '../../map/map-view.tsx';
import { LayersPanel } from '../../panels/layers-panel.tsx';
import { RightPanel } from '../../panels/right-panel.tsx';
import { SiteList } from '../../panels/site-list.tsx';
import { ShortlistPanel } from '../../panels/screening/shortlist-panel.tsx';
import { TablePanel } from '../../panels/table/table-panel.tsx';
import table from '../../panels/table/table-panel.module.css';
import shell from '../../app/shell.module.css';

/** Layers and sites, the map with the rows of a layer, the site card. Hidden, not taken down, in the other places: one map lives for the session. */
export function MapPlace({ isShown }: { readonly isShown: boolean }) {
  return (
    <div className={shell['columns']} hidden={!isShown}>
      <div className={shell['left']}>
        <LayersPanel />
        <SiteList />
      </div>
      <div className={table['middle']}>
        <MapView isShown={isShown} />
        <TablePanel />
        <ShortlistPanel />
      </div>
      {isShown && <RightPanel />}
    </div>
  );
}
