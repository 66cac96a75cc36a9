import { useState } from 'react';
import type { Perspective } from '../../../core/indicators/reading.ts';
import { activeSet } from '../../../core/workspace/weight-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useView } from '../../stores/session.ts';
import { Segments } from '../../ui/choices.tsx';
import { Window } from '../../ui/window.tsx';
import { ElicitationFoot } from './elicitation-foot.tsx';
import css from './elicitation.module.css';
import { groupsIn, storedGroups } from './group-shares.ts';
import {
  answer,
  answerTo,
  keptAnswers,
  outcomeOf,
  pairsOf,
  startDraft,
  type GroupPair,
  type PairwiseDraft,
} from './pairwise-draft.ts';
import { PairwiseMatrix } from './pairwise-matrix.tsx';
import { PairwisePeople } from './pairwise-people.tsx';
import { PairwiseQuestion } from './pairwise-question.tsx';
import { PairwiseResult } from './pairwise-result.tsx';

/** Group weights from pairwise answers of one person or several; nothing is kept before Apply. */
export function PairwiseDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const perspective = useView((view) => view.perspective);
  const groups = groupsIn(perspective);
  const kept = activeSet(document)?.elicitation[perspective] ?? null;
  const [draft, setDraft] = useState(() => startDraft(kept, t('pairwise.person', { number: 1 })));
  const [asking, setAsking] = useState<Asking>({ at: 'questions', number: 0 });
  const outcome = outcomeOf(draft, groups);
  const found = outcome.ok
    ? {
        perspective,
        groups: storedGroups(groups, outcome.value.together.weights),
        elicitation: keptAnswers(draft),
      }
    : null;
  return (
    <Window
      title={t(`pairwise.title-${perspective}`)}
      closeLabel={t('close')}
      onClose={onClose}
      broad
      foot={<ElicitationFoot document={document} found={found} onClose={onClose} />}
    >
      <div className={css['columns']}>
        <div className={css['ask']}>
          <PairwisePeople draft={draft} onChange={setDraft} />
          <Questions draft={draft} perspective={perspective} asking={asking} onChange={setDraft} onAsk={setAsking} />
        </div>
        <div className={css['result']} role="region" aria-label={t('pairwise.weights')} tabIndex={0}>
          <PairwiseResult
            draft={draft}
            groups={groups}
            outcome={outcome.ok ? outcome.value : null}
            onChange={setDraft}
            onRevisit={(pair) => {
              setAsking({ at: 'questions', number: numberOf(pairsOf(groups), pair) });
            }}
          />
        </div>
      </div>
    </Window>
  );
}

type Asking = { readonly at: 'questions' | 'matrix'; readonly number: number };

function numberOf(pairs: readonly GroupPair[], { first, second }: GroupPair): number {
  return Math.max(
    0,
    pairs.findIndex((pair) => pair.first === first && pair.second === second),
  );
}

function Questions(props: {
  readonly draft: PairwiseDraft;
  readonly perspective: Perspective;
  readonly asking: Asking;
  readonly onChange: (draft: PairwiseDraft) => void;
  readonly onAsk: (asking: Asking) => void;
}) {
  const t = useText();
  const { draft, perspective, asking, onChange, onAsk } = props;
  const groups = groupsIn(perspective);
  const pairs = pairsOf(groups);
  const pair = pairs[asking.number];
  return (
    <>
      <div>
        <Segments
          label={t('pairwise.how')}
          value={asking.at}
          options={[
            { value: 'questions', text: t('pairwise.one-by-one') },
            { value: 'matrix', text: t('pairwise.all-at-once') },
          ]}
          onChange={(at) => {
            onAsk({ ...asking, at });
          }}
        />
      </div>
      {asking.at === 'matrix' || pair === undefined ? (
        <PairwiseMatrix
          groups={groups}
          answerTo={(asked) => answerTo(draft, asked)}
          onAnswer={(asked, ratio) => {
            onChange(answer(draft, asked, ratio));
          }}
        />
      ) : (
        <PairwiseQuestion
          pair={pair}
          number={asking.number}
          count={pairs.length}
          perspective={perspective}
          ratio={answerTo(draft, pair)}
          onAnswer={(ratio) => {
            onChange(answer(draft, pair, ratio));
          }}
          onGo={(number) => {
            onAsk({ ...asking, number });
          }}
        />
      )}
    </>
  );
}
