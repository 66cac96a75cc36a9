import { memo, useMemo, useState } from 'react';
import type { Perspective } from '../../../core/indicators/reading.ts';
import { countsNothing } from '../../../core/weights/counts-nothing.ts';
import { resetWeights } from '../../../core/workspace/edits.ts';
import { useText } from '../../app/use-text.ts';
import { currentScores, useDocumentPart, useView, viewStore, workspaceStore } from '../../stores/session.ts';
import type { Scores } from '../../stores/scores.ts';
import { WEIGHTS_DIALOGS, type WeightsDialogKind } from '../../stores/view-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { AggregationSection } from '../aggregation/aggregation-section.tsx';
import { GroupWeights } from './group-weights.tsx';
import { SetInUse } from './set-in-use.tsx';
import type { Hold } from './share-moves.ts';
import { WeightedRanks } from './weighted-ranks.tsx';
import css from './weights-panel.module.css';

/**
 * Weights of the perspective on screen, ways to find them, and what they do to the ranks while a slider moves. Each part
 * looks at its own part of the document, so that a move draws the ranks and the slider, not the panel.
 */
export function WeightsPanel() {
  const isOpen = useDocumentPart(() => true) ?? false;
  const perspective = useView((view) => view.perspective);
  const [before, setBefore] = useState<Scores | null>(null);
  const hold = useMemo(
    (): Hold => ({
      onStart: () => {
        setBefore(currentScores());
      },
      onEnd: () => {
        setBefore(null);
      },
    }),
    [],
  );
  const isNothing = useDocumentPart(({ weights }) => countsNothing(weights, perspective)) ?? false;
  if (!isOpen) return null;
  return (
    <div className={css['panel']}>
      <Intro perspective={perspective} />
      {isNothing && <CountsNothing />}
      <SetInUse />
      <Ways />
      <GroupWeights key={perspective} perspective={perspective} hold={hold} />
      <AggregationSection hold={hold} />
      <WeightedRanks before={before} />
    </div>
  );
}

const Intro = memo(function Intro({ perspective }: { readonly perspective: Perspective }) {
  const t = useText();
  return (
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
  );
});

function CountsNothing() {
  const t = useText();
  return (
    <p className={css['none']} role="status">
      {t('weights.none')}
    </p>
  );
}

const Ways = memo(function Ways() {
  return (
    <div className={css['ways']}>
      {WEIGHTS_DIALOGS.map((kind) => (
        <DialogButton key={kind} kind={kind} />
      ))}
    </div>
  );
});

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
