import { memo } from 'react';
import { areSameWeights } from '../../../core/weights/same-weights.ts';
import type { Weights } from '../../../core/weights/weights.ts';
import { activateWeightSet } from '../../../core/workspace/method-edits.ts';
import { keepInActiveSet } from '../../../core/workspace/weight-edits.ts';
import { useText } from '../../app/use-text.ts';
import { useDocumentPart, workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './weights-panel.module.css';

/** Whose weights score now, and whether they were changed since. Nothing while there are no sets. */
export const SetInUse = memo(function SetInUse() {
  const t = useText();
  const { edit } = workspaceStore.getState();
  const sets = useDocumentPart(({ weightSets }) => weightSets) ?? [];
  const active = useDocumentPart(({ activeSet }) => activeSet);
  if (sets.length === 0) return null;
  const set = sets.find(({ id }) => id === active) ?? null;
  return (
    <div className={css['set']}>
      <ChoiceList
        label={t('sets.in-use')}
        value={set?.id ?? ''}
        options={[
          ...(set === null ? [{ value: '', text: t('sets.none') }] : []),
          ...sets.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(id) => {
          if (id !== '') edit('undo.use-set', activateWeightSet(id));
        }}
      />
      {set !== null && <Changed id={set.id} of={set.weights} />}
    </div>
  );
});

/** The way back to the weights of the set, or into it, once they were changed. */
function Changed({ id, of }: { readonly id: string; readonly of: Weights }) {
  const t = useText();
  const { edit } = workspaceStore.getState();
  const isChanged = useDocumentPart(({ weights }) => !areSameWeights(of, weights)) ?? false;
  if (!isChanged) return null;
  return (
    <div className={css['changed']}>
      <span>{t('sets.changed')}</span>
      <TextButton
        kind="quiet"
        onPress={() => {
          edit('undo.use-set', activateWeightSet(id));
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
  );
}
