import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useView, viewStore } from '../../stores/session.ts';
import type { StressAnswer } from '../../stores/stress-store.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FindingList } from './finding-list.tsx';
import { RankTable } from './rank-table.tsx';
import { SensitivityBars } from './sensitivity-bars.tsx';
import css from './stress.module.css';
import { rankedSites, takeAway } from './stress-sentence.ts';
import { SwapList } from './swap-list.tsx';
import { TornadoBars } from './tornado-bars.tsx';

type Props = { readonly document: Workspace; readonly answer: StressAnswer };

/** Everything a run says: the sentence first, ranks, what to find out, and one site in detail. */
export function StressResults({ document, answer }: Props) {
  const t = useText();
  const compared = useView((view) => view.compared);
  const selected = useView((view) => view.selected);
  const { result } = answer;
  const nameOf = (id: string) => document.sites.find((site) => site.id === id)?.name ?? id;
  const ranked = rankedSites(result.sites);
  const shown = ranked.find(({ siteId }) => siteId === selected) ?? ranked[0];
  return (
    <>
      <div className={css['sentence']}>
        {takeAway(result, compared, nameOf).map(({ code, facts }) => (
          <p key={`${code} ${facts['first'] ?? ''}`}>{t(code, facts)}</p>
        ))}
      </div>
      <div className={css['columns']}>
        <RankTable ranked={ranked} answer={answer} nameOf={nameOf} selected={shown?.siteId ?? null} />
        <div className={css['side']}>
          <FindingList answer={answer} nameOf={nameOf} />
          {shown !== undefined && (
            <>
              <div className={css['oneSite']}>
                <ChoiceList
                  label={t('stress.site')}
                  value={shown.siteId}
                  options={ranked.map(({ siteId }) => ({ value: siteId, text: nameOf(siteId) }))}
                  onChange={(id) => {
                    viewStore.setState({ selected: id });
                  }}
                />
              </div>
              <TornadoBars key={`tornado ${shown.siteId}`} answer={answer} siteId={shown.siteId} />
              <SwapList answer={answer} siteId={shown.siteId} nameOf={nameOf} />
              <SensitivityBars key={`sobol ${shown.siteId}`} answer={answer} siteId={shown.siteId} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
