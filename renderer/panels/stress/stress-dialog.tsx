import { useState } from 'react';
import { formatNumber } from '../../../core/text/numbers.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useReadings, useStress, useView } from '../../stores/session.ts';
import { agedBy, type DrawChoice } from '../../stores/stress-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Window } from '../../ui/window.tsx';
import css from './stress.module.css';
import { StressControls } from './stress-controls.tsx';
import { StressResults } from './stress-results.tsx';

/** Draws of readings and weights: how far scores and ranks hold, and what to find out. */
export function StressDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const packed = useReadings((store) => store.packed);
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  const answer = useStress((store) => store.answer);
  const running = useStress((store) => store.running);
  const problem = useStress((store) => store.problem);
  const inputs = { packed, weights: document.weights, method: document.method, perspective, state };
  // What was chosen for the next run; the document takes it over when that run starts.
  const [choice, setChoice] = useState<DrawChoice | null>(null);
  const chosen = choice ?? document.method.robustness;
  const aged = answer === null ? null : agedBy(answer, inputs, chosen);
  return (
    <Window title={t('stress.title')} closeLabel={t('close')} onClose={onClose} full>
      <div className={css['sheet']} tabIndex={0} role="region" aria-label={t('stress.title')}>
        <StressControls document={document} inputs={inputs} chosen={chosen} onChoose={setChoice} />
        {problem !== null && (
          <p className={css['problem']} role="alert">
            {t('stress.problem', { detail: problem })}
          </p>
        )}
        {answer === null && running === null && <EmptyState title={t('stress.empty')} text={t('stress.empty-text')} />}
        {answer !== null && (
          <>
            {aged !== null && running === null && (
              <p className={css['stale']} role="status">
                {aged === 'inputs'
                  ? t('stress.stale')
                  : t(`stress.made-${answer.question.settings.unknowns}`, {
                      draws: formatNumber(answer.result.draws, language),
                    })}
              </p>
            )}
            <div className={css['results']} data-stale={aged === 'inputs' || running !== null || undefined}>
              <StressResults document={document} answer={answer} />
            </div>
          </>
        )}
      </div>
    </Window>
  );
}
