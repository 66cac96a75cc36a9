import { useView, useWorkspaceStore } from '../stores/session.ts';
import { ComparePlace } from '../places/compare/compare-place.tsx';
import { ConversionPlace } from '../places/conversion/conversion-place.tsx';
import { MapPlace } from '../places/map/map-place.tsx';
import { ReportPlace } from '../places/report/report-place.tsx';
import { ReviewPlace } from '../places/review/review-place.tsx';
import { SitesPlace } from '../places/sites/sites-place.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Rail } from './rail.tsx';
import css from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useText } from './use-text.ts';
import { Welcome } from './welcome.tsx';

/** Rail, top bar, the place on screen, status bar. The map place stays mounted: one map lives for the whole session. */
export function Shell() {
  const t = useText();
  const place = useView((view) => view.place);
  const isOpen = useWorkspaceStore(({ open }) => open !== null);
  const announcement = useView((view) => view.announcement);
  const failed = <EmptyState title={t('fault.title')} text={t('fault.text')} />;
  return (
    <div className={css['shell']}>
      <Rail />
      <main className={css['main']}>
        <TopBar />
        <NoticeBar />
        <div className={css['places']}>
          {isOpen ? (
            <>
              <ErrorBoundary fallback={place === 'map' ? failed : null}>
                <MapPlace isShown={place === 'map'} />
              </ErrorBoundary>
              <ErrorBoundary key={place} fallback={failed}>
                {place === 'sites' && <SitesPlace />}
                {place === 'compare' && <ComparePlace />}
                {place === 'review' && <ReviewPlace />}
                {place === 'report' && <ReportPlace />}
                {place === 'conversion' && <ConversionPlace />}
              </ErrorBoundary>
            </>
          ) : (
            <Welcome />
          )}
        </div>
      </main>
      <StatusBar />
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}
