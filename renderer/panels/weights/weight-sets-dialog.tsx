import { Plus } from 'lucide-react';
import { useState } from 'react';
import { putWeightSet } from '../../../core/workspace/method-edits.ts';
import { newWeightSet } from '../../../core/workspace/weight-edits.ts';
import type { WeightSet } from '../../../core/weights/weight-set.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { useView, workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import { WeightSetForm } from './weight-set-form.tsx';
import { WeightSetsTable } from './weight-sets-table.tsx';
import css from './weight-sets.module.css';

/** Weights of planner, consultant, official and community next to each other, and the ranks each of them gives. */
export function WeightSetsDialog(props: { readonly document: Workspace; readonly onClose: () => void }) {
  const t = useText();
  const { document, onClose } = props;
  const perspective = useView((view) => view.perspective);
  const [edited, setEdited] = useState<{ readonly set: WeightSet; readonly isNew: boolean } | null>(null);
  return (
    <Window title={t('sets.title')} closeLabel={t('close')} onClose={onClose} wide>
      <div className={css['body']}>
        <p className={css['light']}>{t(`sets.intro-${perspective}`)}</p>
        {edited === null ? (
          <div>
            <TextButton
              onPress={() => {
                setEdited({ set: newWeightSet(document, ''), isNew: true });
              }}
            >
              <Plus size={14} aria-hidden="true" />
              {t('sets.new')}
            </TextButton>
          </div>
        ) : (
          <WeightSetForm
            key={edited.set.id}
            set={edited.set}
            isNew={edited.isNew}
            onCancel={() => {
              setEdited(null);
            }}
            onSave={(set) => {
              workspaceStore.getState().edit(edited.isNew ? 'undo.new-set' : 'undo.edit-set', putWeightSet(set));
              setEdited(null);
            }}
          />
        )}
        <WeightSetsTable
          document={document}
          onEdit={(set) => {
            setEdited({ set, isNew: false });
          }}
        />
      </div>
    </Window>
  );
}
