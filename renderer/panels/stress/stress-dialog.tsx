import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useReadings, useStress, useView } from '../../stores/session.ts';
import { isCurrent } from '../../stores/stress-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Window } from '../../ui/window.tsx';
import css from './stress.module.css';
import { StressControls } from './stress-controls.tsx';
import { StressResults } from './stress-results.tsx';

/** Draws of readings and weights: how far scores and ranks hold, and what to find out. */
export function StressDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const packed = useReadings((store) => store.packed);
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  const answer = useStress((store) => store.answer);
  const running = useStress((store) => store.running);
  const problem = useStress((store) => store.problem);
  const inputs = { packed, weights: document.weights, method: document.method, perspective, state };
  const isStale = answer !== null && !isCurrent(answer, inputs);
  return (
    <Window title={t('stress.title')} closeLabel={t('close')} onClose={onClose} full>
      <div className={css['sheet']} tabIndex={0} role="region" aria-label={t('stress.title')}>
        <StressControls document={document} inputs={inputs} />
        {problem !== null && (
          <p className={css['problem']} role="alert">
            {t('stress.problem', { detail: problem })}
          </p>
        )}
        {answer === null && running === null && <EmptyState title={t('stress.empty')} text={t('stress.empty-text')} />}
        {answer !== null && (
          <>
            {isStale && running === null && (
              <p className={css['stale']} role="status">
                {t('stress.stale')}
              </p>
            )}
            <div className={css['results']} data-stale={isStale || running !== null || undefined}>
              <StressResults document={document} answer={answer} />
            </div>
          </>
        )}
      </div>
    </Window>
  );
}
