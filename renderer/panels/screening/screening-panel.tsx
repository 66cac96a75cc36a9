import { useEffect } from 'react';
import { useErrorText, useText } from '../../app/use-text.ts';
import { askForStates } from '../../commands/screening.ts';
import { useScoringAgain } from '../../map/use-screening-on-map.ts';
import { sameInputs } from '../../stores/readings-store.ts';
import { useScreening } from '../../stores/screening-store.ts';
import { useDocument } from '../../stores/session.ts';
import { CellDetail } from './cell-detail.tsx';
import { ScreeningCounts } from './screening-counts.tsx';
import { ScreeningForm } from './screening-form.tsx';
import css from './screening.module.css';

/** Where to look, what to put there, how far it is, what came out. */
export function ScreeningPanel() {
  const t = useText();
  const errorText = useErrorText();
  const { result, problem, chosen, readFrom, template } = useScreening((screening) => screening);
  const document = useDocument();
  useEffect(() => {
    void askForStates();
  }, []);
  useScoringAgain();
  const isOlder =
    readFrom !== null &&
    document !== null &&
    (readFrom.template !== template || !sameInputs({ ...readFrom.document, sites: document.sites }, document));
  return (
    <div className={css['panel']}>
      <p className={css['intro']}>{t('screening.intro')}</p>
      <ScreeningForm />
      {problem !== null && (
        <p className={css['problem']} role="alert">
          {errorText(problem)}
        </p>
      )}
      {result !== null && isOlder && <p className={css['older']}>{t('screening.older')}</p>}
      {result !== null && <ScreeningCounts result={result} />}
      {chosen !== null && <CellDetail cell={chosen} />}
      {result !== null && <p className={css['intro']}>{t('screening.not-sites')}</p>}
    </div>
  );
}
