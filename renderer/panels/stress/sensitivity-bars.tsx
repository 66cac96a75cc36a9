import type { SensitivityBar } from '../../../core/robustness/site-sensitivity.ts';
import type { Language } from '../../../core/text/languages.ts';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
import { indicatorName } from '../reading-text.ts';
import { stressStore, useStress } from '../../stores/session.ts';
import type { StressAnswer } from '../../stores/stress-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { printedShares } from './printed-shares.ts';
import css from './stress.module.css';

/** Bars shown: the rest is within the error of the estimate. Heuristic. */
const SHOWN = 8;
/** Sites the rank is taken among: the run stays within seconds. Heuristic. */
const OTHERS = 5;

/** Shares of the variance of one site's score, behind a disclosure: they take seconds and are for the method page. */
export function SensitivityBars({ answer, siteId }: { readonly answer: StressAnswer; readonly siteId: string }) {
  const t = useText();
  const sensing = useStress((store) => store.sensing);
  const sensed = useStress((store) => store.sensed);
  const isBusy = useStress((store) => store.running !== null);
  const start = () => {
    stressStore.getState().sense(siteId, questionOf(answer, siteId));
  };
  return (
    <details>
      <summary className={css['heading']}>{t('stress.sensitivity')}</summary>
      <p className={css['note']}>{t('stress.sensitivity-note')}</p>
      {sensed?.siteId === siteId && <Bars bars={sensed.bars} />}
      {sensing?.siteId === siteId ? (
        <ProgressLine label={t('stress.running')} done={sensing.done} />
      ) : (
        sensed?.siteId !== siteId && (
          <TextButton onPress={start} isDisabled={isBusy}>
            {t('stress.work-out')}
          </TextButton>
        )
      )}
    </details>
  );
}

function questionOf({ question, result }: StressAnswer, siteId: string) {
  const { scoring, readings, settings } = question;
  const { siteIds } = scoring.matrix;
  const expected = (id: string) => result.sites.find((site) => site.siteId === id)?.rank?.expected ?? Infinity;
  const own = expected(siteId);
  const others = siteIds
    .filter((id) => id !== siteId && expected(id) < Infinity)
    .sort((a, b) => Math.abs(expected(a) - own) - Math.abs(expected(b) - own))
    .slice(0, OTHERS)
    .map((id) => siteIds.indexOf(id));
  const { concentration, unknowns, seed } = settings;
  return { scoring, readings, concentration, unknowns, seed, site: siteIds.indexOf(siteId), others };
}

function Bars({ bars }: { readonly bars: readonly SensitivityBar[] }) {
  const t = useText();
  const language = useLanguage();
  const share = (percent: number | null) =>
    percent === null ? t('stress.share-small') : t('stress.share', { percent });
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{t('stress.input')}</th>
          <th scope="col" className={css['stripHead']}>
            {t('stress.shares')}
          </th>
          <th scope="col" className={css['number']}>
            {t('stress.alone')}
          </th>
          <th scope="col" className={css['number']}>
            {t('stress.together')}
          </th>
          <th scope="col" className={css['number']}>
            {t('stress.rank-together')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.slice(0, SHOWN).map((bar) => {
          const { alone, together } = printedShares(bar.score);
          return (
            <tr key={inputName(bar, t, language)}>
              <th scope="row">{inputName(bar, t, language)}</th>
              <td className={css['barCell']}>
                <svg width="100%" height="14" aria-hidden="true">
                  <rect x="0" y="2" height="10" width={`${together ?? 0}%`} fill="none" stroke="var(--text-soft)" />
                  <rect x="0" y="2" height="10" width={`${alone ?? 0}%`} fill="var(--grid)" opacity="0.8" />
                </svg>
              </td>
              <td className={css['number']}>{share(alone)}</td>
              <td className={css['number']}>{share(together)}</td>
              <td className={css['number']}>{share(printedShares(bar.rank).together)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function inputName({ input }: SensitivityBar, t: Say, language: Language): string {
  if (input.kind === 'group') return t('stress.weight-of', { name: t(`group.${input.group}`) });
  const name = indicatorName(input.indicator, language);
  return input.kind === 'indicator' ? t('stress.weight-of', { name }) : name;
}
