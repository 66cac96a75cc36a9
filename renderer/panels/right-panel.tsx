import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useText } from '../app/use-text.ts';
import shell from '../app/shell.module.css';
import { useView, viewStore } from '../stores/session.ts';
import { RIGHT_TABS } from '../stores/view-store.ts';
import css from './panels.module.css';
import { RulesPanel } from './rules/rules-panel.tsx';
import { ScreeningPanel } from './screening/screening-panel.tsx';
import { SiteCard } from './site-card/site-card.tsx';
import { WeightsPanel } from './weights/weights-panel.tsx';

/** The site card, the weights and the rules, one click apart. */
export function RightPanel() {
  const t = useText();
  const tab = useView((view) => view.rightTab);
  return (
    <aside className={shell['right']} aria-label={t('right.label')}>
      <Tabs
        className={css['tabs'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => {
          viewStore.setState({ rightTab: RIGHT_TABS.find((id) => id === key) ?? 'site' });
        }}
      >
        <TabList className={css['tabList'] ?? ''} aria-label={t('right.label')}>
          <Tab id="site" className={css['tab'] ?? ''}>
            {t('right.site')}
          </Tab>
          <Tab id="weights" className={css['tab'] ?? ''}>
            {t('right.weights')}
          </Tab>
          <Tab id="rules" className={css['tab'] ?? ''}>
            {t('right.rules')}
          </Tab>
          <Tab id="screening" className={css['tab'] ?? ''}>
            {t('right.screening')}
          </Tab>
        </TabList>
        <TabPanel id="site" className={css['tabPanel'] ?? ''}>
          <SiteCard />
        </TabPanel>
        <TabPanel id="weights" className={css['tabPanel'] ?? ''}>
          <WeightsPanel />
        </TabPanel>
        <TabPanel id="rules" className={css['tabPanel'] ?? ''}>
          <RulesPanel />
        </TabPanel>
        <TabPanel id="screening" className={css['tabPanel'] ?? ''}>
          <ScreeningPanel />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
