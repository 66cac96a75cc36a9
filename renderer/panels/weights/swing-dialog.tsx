import { useState } from 'react';
import type { Group } from '../../../core/indicators/reading.ts';
import { SWING_REFERENCE, swingWeights } from '../../../core/weights/swing.ts';
import { activeSet } from '../../../core/workspace/weight-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useView } from '../../stores/session.ts';
import { Window } from '../../ui/window.tsx';
import { ElicitationFoot } from './elicitation-foot.tsx';
import css from './elicitation.module.css';
import { groupsIn, storedGroups } from './group-shares.ts';
import { PointsSlider } from './points-slider.tsx';
import { WeightBars } from './weight-bars.tsx';

type Points = Readonly<Partial<Record<Group, number>>>;

/** Group weights from points for the swing of each group from its worst to its best; nothing is kept before Apply. */
export function SwingDialog({ document, onClose }: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const perspective = useView((view) => view.perspective);
  const groups = groupsIn(perspective);
  const kept = activeSet(document)?.elicitation[perspective];
  const [points, setPoints] = useState<Points>(kept?.method === 'swing' ? kept.points : {});
  const pointsOf = (group: Group) => points[group] ?? 0;
  const weights = swingWeights(groups.map(pointsOf));
  const found = weights.ok
    ? {
        perspective,
        groups: storedGroups(groups, weights.value),
        elicitation: { method: 'swing' as const, points: { ...points } },
      }
    : null;
  return (
    <Window
      title={t(`swing.title-${perspective}`)}
      closeLabel={t('close')}
      onClose={onClose}
      broad
      foot={<ElicitationFoot document={document} found={found} onClose={onClose} />}
    >
      <div className={css['columns']}>
        <div className={css['ask']}>
          <p>{t('swing.help', { reference: SWING_REFERENCE })}</p>
          <div className={css['points']}>
            {groups.map((group) => (
              <PointsSlider
                key={group}
                name={t(`group.${group}`)}
                points={pointsOf(group)}
                onChange={(next) => {
                  setPoints({ ...points, [group]: next });
                }}
              />
            ))}
          </div>
        </div>
        <div className={css['result']} role="region" aria-label={t('pairwise.weights')} tabIndex={0}>
          <h3>{t('pairwise.weights')}</h3>
          {weights.ok ? (
            <WeightBars groups={groups} shares={weights.value} />
          ) : (
            <p className={css['light']}>{t('swing.no-reference', { reference: SWING_REFERENCE })}</p>
          )}
        </div>
      </div>
    </Window>
  );
}
