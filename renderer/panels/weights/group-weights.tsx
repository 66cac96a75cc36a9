import { memo, useMemo, useState } from 'react';
import type { Group, Perspective } from '../../../core/indicators/reading.ts';
import { wholePercents } from '../../../core/weights/direct.ts';
import { DEFAULT_WEIGHTS } from '../../../core/weights/weights.ts';
import { setGroupWeights, setIndicatorWeights } from '../../../core/workspace/weight-edits.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { currentDocument, useDocumentPart, workspaceStore } from '../../stores/session.ts';
import { groupSharesOf, groupsIn, indicatorSharesOf, indicatorsIn, storedGroups } from './group-shares.ts';
import { shareMoves, type Hold } from './share-moves.ts';
import { ShareSlider } from './share-slider.tsx';
import css from './weights-panel.module.css';

type Shown = { readonly perspective: Perspective; readonly hold: Hold };

/** The groups of a perspective as shares of 100, and the factors inside each. */
export const GroupWeights = memo(function GroupWeights({ perspective, hold }: Shown) {
  const t = useText();
  const groups = groupsIn(perspective);
  // As text, so that only a percent that is another draws the sliders again.
  const percents = useDocumentPart(({ weights }) => wholePercents(groupSharesOf(weights, perspective)).join()) ?? '';
  const moves = useMemo(
    () =>
      shareMoves(
        () => groupSharesOf(weightsNow(), perspective),
        (shares, gesture) => {
          const edit = setGroupWeights(perspective, storedGroups(groupsIn(perspective), shares));
          workspaceStore.getState().edit('undo.weight', edit, gesture);
        },
        hold,
      ),
    [perspective, hold],
  );
  return groups.map((group, i) => (
    <div key={group} className={css['group']}>
      <ShareSlider name={t(`group.${group}`)} place={i} percent={Number(percents.split(',')[i])} moves={moves} />
      <InsideWeights group={group} perspective={perspective} hold={hold} />
    </div>
  ));
});

const InsideWeights = memo(function InsideWeights(props: Shown & { readonly group: Group }) {
  const t = useText();
  const count = indicatorsIn(props.perspective, props.group).length;
  // Fifty sliders that nobody sees took most of the time of a move.
  const [isOpen, setIsOpen] = useState(false);
  if (count < 2) return null;
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className={css['moved']}>{t('weights.inside', { count })}</summary>
      {isOpen && <InsideSliders {...props} />}
    </details>
  );
});

function InsideSliders({ group, perspective, hold }: Shown & { readonly group: Group }) {
  const name = useIndicatorText();
  const ids = indicatorsIn(perspective, group);
  const percents =
    useDocumentPart(({ weights }) => wholePercents(indicatorSharesOf(weights, perspective, group)).join()) ?? '';
  const moves = useMemo(
    () =>
      shareMoves(
        () => indicatorSharesOf(weightsNow(), perspective, group),
        (shares, gesture) => {
          const inside = indicatorsIn(perspective, group).map((id, k) => [id, (shares[k] ?? 0) * 100]);
          const edit = setIndicatorWeights(perspective, Object.fromEntries(inside) as Record<string, number>);
          workspaceStore.getState().edit('undo.weight', edit, gesture);
        },
        hold,
      ),
    [group, perspective, hold],
  );
  return (
    <div className={css['inside']}>
      {ids.map((id, i) => (
        <ShareSlider
          key={id}
          name={name(`name.${id}`)}
          place={i}
          percent={Number(percents.split(',')[i])}
          isSmall
          moves={moves}
        />
      ))}
    </div>
  );
}

function weightsNow() {
  return currentDocument()?.weights ?? DEFAULT_WEIGHTS;
}
