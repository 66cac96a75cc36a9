import { formatNumber } from '../../../core/text/numbers.ts';
import { stressWorkspace } from '../../../core/stress-workspace.ts';
import { setRobustness } from '../../../core/workspace/method-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { stressStore, useStress, useView, workspaceStore } from '../../stores/session.ts';
import type { StressInputs } from '../../stores/stress-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import css from './stress.module.css';

/** Numbers of draws on offer: a glance, the usual, and twice the digits of it. Heuristic. */
const DRAWS = [1_000, 10_000, 100_000] as const;

/** How many draws, what of unknowns, run and cancel. */
export function StressControls({ document, inputs }: { readonly document: Workspace; readonly inputs: StressInputs }) {
  const t = useText();
  const language = useLanguage();
  const running = useStress((store) => store.running);
  const compared = useView((view) => view.compared);
  const { draws, unknowns, seed, concentration } = document.method.robustness;
  const { edit } = workspaceStore.getState();
  const offered = [...new Set([...DRAWS, draws])].sort((a, b) => a - b);
  const run = () => {
    const { packed, perspective, state } = inputs;
    if (packed === null) return;
    const question = stressWorkspace(document, packed, { perspective, state, compared });
    stressStore.getState().start(inputs, question);
  };
  return (
    <div className={css['controls']}>
      <p className={css['intro']}>{t(`stress.intro-${inputs.perspective}`)}</p>
      <div className={css['choices']}>
        <ChoiceList
          label={t('stress.draws')}
          value={String(draws)}
          options={offered.map((count) => ({ value: String(count), text: formatNumber(count, language) }))}
          onChange={(value) => {
            edit('undo.draws', setRobustness({ draws: Number(value) }));
          }}
        />
        <ChoiceList
          label={t('stress.unknowns')}
          value={unknowns}
          options={(['left-out', 'anywhere'] as const).map((value) => ({ value, text: t(`stress.unknowns-${value}`) }))}
          onChange={(value) => {
            edit('undo.draws', setRobustness({ unknowns: value === 'anywhere' ? 'anywhere' : 'left-out' }));
          }}
        />
        {running === null ? (
          <TextButton kind="primary" isDisabled={inputs.packed === null} onPress={run}>
            {t('stress.run')}
          </TextButton>
        ) : (
          <>
            <TextButton onPress={stressStore.getState().cancel}>{t('stress.cancel')}</TextButton>
            <div className={css['progress']}>
              <ProgressLine label={t('stress.running')} done={running} />
            </div>
          </>
        )}
      </div>
      <p className={css['note']}>{t(`stress.how-${unknowns}`, { concentration, seed })}</p>
    </div>
  );
}
