import { useState } from 'react';
import { countsNothing } from '../../../core/weights/counts-nothing.ts';
import { resetWeights } from '../../../core/workspace/edits.ts';
import { useText } from '../../app/use-text.ts';
import { useDocument, useScores, useView, viewStore, workspaceStore } from '../../stores/session.ts';
import type { Scores } from '../../stores/scores.ts';
import { WEIGHTS_DIALOGS, type WeightsDialogKind } from '../../stores/view-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { AggregationSection } from '../aggregation/aggregation-section.tsx';
import { GroupWeights } from './group-weights.tsx';
import { SetInUse } from './set-in-use.tsx';
import { WeightedRanks } from './weighted-ranks.tsx';
import css from './weights-panel.module.css';

/** Weights of the perspective on screen, ways to find them, and what they do to the ranks while a slider moves. */
export function WeightsPanel() {
  const t = useText();
  const document = useDocument();
  const perspective = useView((view) => view.perspective);
  const scores = useScores();
  const [before, setBefore] = useState<Scores | null>(null);
  if (document === null) return null;
  return (
    <div className={css['panel']}>
      <div className={css['intro']}>
        <p>{t(`weights.intro-${perspective}`)}</p>
        <TextButton
          onPress={() => {
            workspaceStore.getState().edit('undo.reset-weights', resetWeights(perspective));
          }}
        >
          {t('weights.reset')}
        </TextButton>
      </div>
      {countsNothing(document.weights, perspective) && (
        <p className={css['none']} role="status">
          {t('weights.none')}
        </p>
      )}
      <SetInUse document={document} />
      <div className={css['ways']}>
        {WEIGHTS_DIALOGS.map((kind) => (
          <DialogButton key={kind} kind={kind} />
        ))}
      </div>
      <GroupWeights
        key={perspective}
        weights={document.weights}
        perspective={perspective}
        onStart={() => {
          setBefore(scores);
        }}
        onEnd={() => {
          setBefore(null);
        }}
      />
      <AggregationSection
        aggregation={document.method.aggregation}
        onStart={() => {
          setBefore(scores);
        }}
        onEnd={() => {
          setBefore(null);
        }}
      />
      <WeightedRanks before={before} />
    </div>
  );
}

function DialogButton({ kind }: { readonly kind: WeightsDialogKind }) {
  const t = useText();
  return (
    <TextButton
      onPress={() => {
        viewStore.setState({ dialog: { kind: 'weights', of: kind } });
      }}
    >
      {t(`weights.open-${kind}`)}
    </TextButton>
  );
}
