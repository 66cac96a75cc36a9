import { useRef, useState } from 'react';
import type { Group, Perspective } from '../../../core/indicators/reading.ts';
import { moveShare, wholePercents } from '../../../core/weights/direct.ts';
import type { Weights } from '../../../core/weights/weights.ts';
import { setGroupWeights, setIndicatorWeights } from '../../../core/workspace/weight-edits.ts';
import { useIndicatorText, useText } from '../../app/use-text.ts';
import { workspaceStore } from '../../stores/session.ts';
import { groupSharesOf, groupsIn, indicatorSharesOf, indicatorsIn, storedGroups } from './group-shares.ts';
import { ShareSlider } from './share-slider.tsx';
import css from './weights-panel.module.css';

type Shown = { readonly weights: Weights; readonly perspective: Perspective };
type Hold = { readonly onStart: () => void; readonly onEnd: () => void };

/** The groups of a perspective as shares of 100, and the factors inside each. */
export function GroupWeights({ weights, perspective, onStart, onEnd }: Shown & Hold) {
  const t = useText();
  const groups = groupsIn(perspective);
  const shares = groupSharesOf(weights, perspective);
  const percents = wholePercents(shares);
  // A drag works on the shares it began with: to the end and back leaves the others as they were.
  const held = useRef(shares);
  return groups.map((group, i) => (
    <div key={group} className={css['group']}>
      <ShareSlider
        name={t(`group.${group}`)}
        share={shares[i] ?? 0}
        percent={percents[i] ?? 0}
        onStart={() => {
          held.current = shares;
          onStart();
        }}
        onEnd={onEnd}
        onChange={(share, gesture) => {
          const moved = moveShare(held.current, i, share);
          const edit = setGroupWeights(perspective, storedGroups(groups, moved));
          workspaceStore.getState().edit('undo.weight', edit, gesture);
        }}
      />
      <InsideWeights group={group} weights={weights} perspective={perspective} onStart={onStart} onEnd={onEnd} />
    </div>
  ));
}

function InsideWeights({ group, weights, perspective, onStart, onEnd }: Shown & Hold & { readonly group: Group }) {
  const t = useText();
  const name = useIndicatorText();
  const ids = indicatorsIn(perspective, group);
  const shares = indicatorSharesOf(weights, perspective, group);
  const percents = wholePercents(shares);
  const held = useRef(shares);
  // Fifty sliders that nobody sees took most of the time of a move.
  const [isOpen, setIsOpen] = useState(false);
  if (ids.length < 2) return null;
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className={css['moved']}>{t('weights.inside', { count: ids.length })}</summary>
      {isOpen && (
        <div className={css['inside']}>
          {ids.map((id, i) => (
            <ShareSlider
              key={id}
              name={name(`name.${id}`)}
              share={shares[i] ?? 0}
              percent={percents[i] ?? 0}
              isSmall
              onStart={() => {
                held.current = shares;
                onStart();
              }}
              onEnd={onEnd}
              onChange={(share, gesture) => {
                const moved = moveShare(held.current, i, share);
                const inside = Object.fromEntries(ids.map((other, k) => [other, (moved[k] ?? 0) * 100]));
                workspaceStore.getState().edit('undo.weight', setIndicatorWeights(perspective, inside), gesture);
              }}
            />
          ))}
        </div>
      )}
    </details>
  );
}
