import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Group } from '../../../core/indicators/reading.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import type { GroupWeights } from '../../../core/weights/aggregate-judgements.ts';
import { ACCEPTABLE_RATIO, type PairwiseWeights } from '../../../core/weights/pairwise.ts';
import { RANDOM_INDEX_TABLES } from '../../../core/weights/random-index.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './elicitation.module.css';
import type { GroupPair, PairwiseDraft } from './pairwise-draft.ts';
import { GroupDisagreement } from './group-disagreement.tsx';
import { WeightBars } from './weight-bars.tsx';
import { judgementText } from './ratio-text.ts';

/** The weights that follow from the answers so far, and how well the answers agree. */
export function PairwiseResult(props: {
  readonly draft: PairwiseDraft;
  readonly groups: readonly Group[];
  /** Null while the answers do not reach every group. */
  readonly outcome: GroupWeights | null;
  readonly onChange: (draft: PairwiseDraft) => void;
  readonly onRevisit: (pair: GroupPair) => void;
}) {
  const t = useText();
  const { draft, groups, outcome, onChange, onRevisit } = props;
  return (
    <>
      <h3>{t('pairwise.weights')}</h3>
      {outcome === null ? (
        <p className={css['light']}>{t('pairwise.too-few')}</p>
      ) : (
        <>
          <WeightBars groups={groups} shares={outcome.together.weights} />
          <Consistency result={outcome.together} />
          <Revisit
            result={outcome.together}
            groups={groups}
            isTogether={draft.people.length > 1}
            onRevisit={onRevisit}
          />
          {outcome.together.completed.length > 0 && (
            <p className={css['light']}>{t('pairwise.completed', { count: outcome.together.completed.length })}</p>
          )}
        </>
      )}
      <ChoiceList
        label={t('pairwise.table')}
        value={draft.randomIndex}
        options={RANDOM_INDEX_TABLES.map((table) => ({ value: table, text: t(`random-index.${table}`) }))}
        onChange={(randomIndex) => {
          onChange({ ...draft, randomIndex });
        }}
      />
      {outcome !== null && draft.people.length > 1 && (
        <GroupDisagreement people={draft.people} groups={groups} outcome={outcome} />
      )}
    </>
  );
}

function Consistency({ result }: { readonly result: PairwiseWeights }) {
  const t = useText();
  const language = useLanguage();
  const ratio = result.consistencyRatio ?? 0;
  const isFine = ratio <= ACCEPTABLE_RATIO;
  const facts = {
    ratio: formatNumber(ratio, language, 3),
    limit: formatNumber(ACCEPTABLE_RATIO, language, 2),
    table: t(`random-index.${result.randomIndex}`),
  };
  return (
    <div className={`${css['verdict'] ?? ''} ${css[isFine ? 'fine' : 'poor'] ?? ''}`} role="status">
      {isFine ? <CircleCheck size={16} aria-hidden="true" /> : <TriangleAlert size={16} aria-hidden="true" />}
      <span>{isFine ? t('pairwise.consistent', facts) : t('pairwise.inconsistent', facts)}</span>
    </div>
  );
}

/** Below this ratio nobody needs to look again. Heuristic: a fifth of what is acceptable. */
const WORTH_A_LOOK = ACCEPTABLE_RATIO / 5;

function Revisit(props: {
  readonly result: PairwiseWeights;
  readonly groups: readonly Group[];
  readonly isTogether: boolean;
  readonly onRevisit: (pair: GroupPair) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { result, groups, isTogether, onRevisit } = props;
  const { revisit } = result;
  if (revisit === null || (result.consistencyRatio ?? 0) < WORTH_A_LOOK) return null;
  const [first, second] = [revisit.judgement.first, revisit.judgement.second].map((id) =>
    groups.find((group) => group === id),
  );
  if (first === undefined || second === undefined) return null;
  return (
    <div className={css['revisit']}>
      <p>
        {t(isTogether ? 'pairwise.revisit-together' : 'pairwise.revisit', {
          said: judgementText(revisit.judgement, t, language),
          implied: judgementText({ ...revisit.judgement, ratio: revisit.implied }, t, language),
        })}
      </p>
      <TextButton
        onPress={() => {
          onRevisit({ first, second });
        }}
      >
        {t('pairwise.look-again')}
      </TextButton>
    </div>
  );
}
