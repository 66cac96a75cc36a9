import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useText } from '../../app/use-text.ts';
import panels from '../../panels/panels.module.css';
import { RightPanel } from '../../panels/right-panel.tsx';
import { REVIEW_TABS, reviewView, useReviewView } from '../../stores/review-view.ts';
import { ComparablesTab } from './comparables-tab.tsx';
import { ConditionsTab } from './conditions-tab.tsx';
import { DistanceTab } from './distance-tab.tsx';
import { FactorsTab } from './factors-tab.tsx';
import { FindingsPane } from './findings-pane.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import css from './review-place.module.css';
import { ReviewSites } from './review-sites.tsx';
import { SourcePane } from './source-pane.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { UnknownList } from './unknown-list.tsx';
import { useReviewText } from './use-review-text.ts';
import { useSiteReview, type SiteReview } from './use-site-review.ts';

/** The findings of the hearing, the factors under them and what they rest on; without a site, what is not known of all. */
export function ReviewPlace() {
  const t = useText();
  const r = useReviewText();
  const review = useSiteReview();
  if (review === null)
    return (
      <div className={css['place']}>
        <ReviewSites />
        <section className={css['page']} aria-label={t('place.review')} tabIndex={0}>
          <UnknownList />
        </section>
        <RightPanel />
      </div>
    );
  if (review === 'reading') return <p className={css['reading']}>{r('findings.reading')}</p>;
  return (
    <div className={css['place']}>
      <FindingsPane review={review} />
      <section className={css['middle']} aria-label={t('place.review')}>
        <Parts review={review} />
      </section>
      <SourcePane review={review} />
    </div>
  );
}

function Parts({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const tab = useReviewView((view) => view.tab);
  return (
    <Tabs
      className={panels['tabs'] ?? ''}
      selectedKey={tab}
      onSelectionChange={(key) => {
        reviewView.setState({ tab: REVIEW_TABS.find((id) => id === key) ?? 'factors' });
      }}
    >
      <TabList className={panels['tabList'] ?? ''} aria-label={r('tabs')}>
        {REVIEW_TABS.map((id) => (
          <Tab key={id} id={id} className={panels['tab'] ?? ''}>
            {r(`tab.${id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="factors" className={css['panel'] ?? ''}>
        <FactorsTab review={review} />
      </TabPanel>
      <TabPanel id="timeline" className={css['panel'] ?? ''}>
        <TimelineTab review={review} />
      </TabPanel>
      <TabPanel id="distance" className={css['panel'] ?? ''}>
        <DistanceTab review={review} />
      </TabPanel>
      <TabPanel id="comparables" className={css['panel'] ?? ''}>
        <ComparablesTab review={review} />
      </TabPanel>
      <TabPanel id="questions" className={css['panel'] ?? ''}>
        <QuestionsTab review={review} />
      </TabPanel>
      <TabPanel id="conditions" className={css['panel'] ?? ''}>
        <ConditionsTab review={review} />
      </TabPanel>
    </Tabs>
  );
}
