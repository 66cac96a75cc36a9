import { useState } from 'react';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { GROUPS, type Group } from '../../core/indicators/reading.ts';
import { groupWeight, indicatorWeight } from '../../core/weights/weights.ts';
import { resetWeights, setGroupWeight, setIndicatorWeight } from '../../core/workspace/edits.ts';
import { useIndicatorText, useText } from '../app/use-text.ts';
import { useDocument, useScores, useView, workspaceStore } from '../stores/session.ts';
import type { ScoresById } from '../stores/scores.ts';
import { TextButton } from '../ui/buttons.tsx';
import { WeightSlider } from './weight-slider.tsx';
import { WeightedRanks } from './weighted-ranks.tsx';
import css from './weights-panel.module.css';

/** Weight of an indicator when it was never changed is 1; up to 5 times as much lets one dominate its group. */
const LARGEST_INSIDE = 5;

/** Weights of the perspective on screen, and what they do to the ranks while a slider moves. */
export function WeightsPanel() {
  const t = useText();
  const perspective = useView((view) => view.perspective);
  const scores = useScores();
  const [before, setBefore] = useState<ScoresById | null>(null);
  const hold = {
    onStart: () => {
      setBefore(scores);
    },
    onEnd: () => {
      setBefore(null);
    },
  };
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
      {GROUPS.map((group) => (
        <GroupWeights key={group} group={group} {...hold} />
      ))}
      <WeightedRanks scores={scores} before={before} />
    </div>
  );
}

type Hold = { readonly onStart: () => void; readonly onEnd: () => void };

function GroupWeights({ group, onStart, onEnd }: Hold & { readonly group: Group }) {
  const t = useText();
  const name = useIndicatorText();
  const document = useDocument();
  const perspective = useView((view) => view.perspective);
  const { edit } = workspaceStore.getState();
  const indicators = INDICATORS.filter(
    (indicator) => indicator.group === group && indicator.perspectives.includes(perspective),
  );
  if (document === null || indicators.length === 0) return null;
  const { weights } = document;
  const value = groupWeight(weights, perspective, group);
  const all = GROUPS.filter((other) => hasIndicators(other, perspective)).reduce(
    (sum, other) => sum + groupWeight(weights, perspective, other),
    0,
  );
  const within = indicators.reduce((sum, { id }) => sum + indicatorWeight(weights, perspective, id), 0);
  return (
    <div className={css['group']}>
      <WeightSlider
        name={t(`group.${group}`)}
        value={value}
        share={share(value, all)}
        onStart={onStart}
        onEnd={onEnd}
        onChange={(next, gesture) => {
          edit('undo.weight', setGroupWeight(perspective, group, next), gesture);
        }}
      />
      {indicators.length > 1 && (
        <details>
          <summary className={css['moved']}>{t('weights.inside', { count: indicators.length })}</summary>
          <div className={css['inside']}>
            {indicators.map(({ id }) => (
              <WeightSlider
                key={id}
                name={name(`name.${id}`)}
                value={indicatorWeight(weights, perspective, id)}
                share={share(indicatorWeight(weights, perspective, id), within)}
                largest={LARGEST_INSIDE}
                isSmall
                onStart={onStart}
                onEnd={onEnd}
                onChange={(next, gesture) => {
                  edit('undo.weight', setIndicatorWeight(perspective, id, next), gesture);
                }}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function hasIndicators(group: Group, perspective: 'delivery' | 'burden'): boolean {
  return INDICATORS.some((indicator) => indicator.group === group && indicator.perspectives.includes(perspective));
}

function share(value: number, all: number): string {
  return all === 0 ? '0 %' : `${Math.round((100 * value) / all)} %`;
}
