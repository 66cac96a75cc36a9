import { formatNumber } from '../../../core/text/numbers.ts';
import { stressWorkspace } from '../../../core/stress-workspace.ts';
import { setRobustness } from '../../../core/workspace/method-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { stressStore, useScores, useStress, useView, workspaceStore } from '../../stores/session.ts';
import type { DrawChoice, StressInputs } from '../../stores/stress-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { nothingToRank } from './nothing-to-rank.ts';
import css from './stress.module.css';

/** Numbers of draws on offer: a glance, the usual, and twice the digits of it. Heuristic. */
const DRAWS = [1_000, 10_000, 100_000] as const;

/** How many draws, what of unknowns, run and cancel; the document takes the choice over when it is run. */
export function StressControls(props: {
  readonly document: Workspace;
  readonly inputs: StressInputs;
  readonly chosen: DrawChoice;
  readonly onChoose: (choice: DrawChoice | null) => void;
}) {
  const { document, inputs, chosen, onChoose } = props;
  const t = useText();
  const language = useLanguage();
  const running = useStress((store) => store.running);
  const compared = useView((view) => view.compared);
  const reason = nothingToRank(useScores());
  const { seed, concentration } = document.method.robustness;
  const { draws, unknowns } = chosen;
  const offered = [...new Set([...DRAWS, draws])].sort((a, b) => a - b);
  const run = () => {
    const { packed, perspective, state } = inputs;
    if (packed === null) return;
    const { method } = documentWith({ draws, unknowns }, document);
    onChoose(null);
    const question = stressWorkspace({ ...document, method }, packed, { perspective, state, compared });
    stressStore.getState().start({ ...inputs, method }, question);
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
            onChoose({ draws: Number(value), unknowns });
          }}
        />
        <ChoiceList
          label={t('stress.unknowns')}
          value={unknowns}
          options={(['left-out', 'anywhere'] as const).map((value) => ({ value, text: t(`stress.unknowns-${value}`) }))}
          onChange={(value) => {
            onChoose({ draws, unknowns: value === 'anywhere' ? 'anywhere' : 'left-out' });
          }}
        />
        {running === null ? (
          <TextButton kind="primary" isDisabled={inputs.packed === null || reason !== null} onPress={run}>
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
      {reason !== null && (
        <p className={css['strong']} role="status">
          {t(reason)}
        </p>
      )}
      <p className={css['note']}>{t(`stress.how-${unknowns}`, { concentration, seed })}</p>
    </div>
  );
}

/** The document with the choice in it: one step of Undo when it is another than the document had. */
function documentWith(choice: DrawChoice, document: Workspace): Workspace {
  const { draws, unknowns } = document.method.robustness;
  if (choice.draws === draws && choice.unknowns === unknowns) return document;
  workspaceStore.getState().edit('undo.draws', setRobustness(choice));
  return workspaceStore.getState().open?.history.present ?? document;
}
