import { areSameWeights } from '../../../core/weights/same-weights.ts';
import { activateWeightSet } from '../../../core/workspace/method-edits.ts';
import { activeSet, keepInActiveSet } from '../../../core/workspace/weight-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './weights-panel.module.css';

/** Whose weights score now, and whether they were changed since. Nothing while there are no sets. */
export function SetInUse({ document }: { readonly document: Workspace }) {
  const t = useText();
  const { edit } = workspaceStore.getState();
  const set = activeSet(document);
  if (document.weightSets.length === 0) return null;
  const isChanged = set !== null && !areSameWeights(set.weights, document.weights);
  return (
    <div className={css['set']}>
      <ChoiceList
        label={t('sets.in-use')}
        value={set?.id ?? ''}
        options={[
          ...(set === null ? [{ value: '', text: t('sets.none') }] : []),
          ...document.weightSets.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(id) => {
          if (id !== '') edit('undo.use-set', activateWeightSet(id));
        }}
      />
      {isChanged && (
        <div className={css['changed']}>
          <span>{t('sets.changed')}</span>
          <TextButton
            kind="quiet"
            onPress={() => {
              edit('undo.use-set', activateWeightSet(set.id));
            }}
          >
            {t('sets.back')}
          </TextButton>
          <TextButton
            onPress={() => {
              edit('undo.keep-set', keepInActiveSet());
            }}
          >
            {t('sets.keep')}
          </TextButton>
        </div>
      )}
    </div>
  );
}
