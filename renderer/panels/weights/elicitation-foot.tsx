import { useState } from 'react';
import { activeSet, applyFoundWeights, type FoundWeights } from '../../../core/workspace/weight-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { workspaceStore } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './elicitation.module.css';

/** Where the answers are kept, Cancel, and Apply as one step to undo. */
export function ElicitationFoot(props: {
  readonly document: Workspace;
  /** Null while the answers give no weights. */
  readonly found: Omit<FoundWeights, 'setName'> | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { document, found, onClose } = props;
  const set = activeSet(document);
  const [name, setName] = useState(t('sets.found-name'));
  return (
    <div className={css['foot']}>
      {set === null ? (
        <div className={css['name']}>
          <TextLine label={t('sets.keep-as')} value={name} onChange={setName} />
        </div>
      ) : (
        <span className={css['light']}>{t('sets.keep-in', { name: set.name })}</span>
      )}
      <TextButton onPress={onClose}>{t('cancel')}</TextButton>
      <TextButton
        kind="primary"
        isDisabled={found === null || (set === null && name.trim() === '')}
        onPress={() => {
          if (found === null) return;
          workspaceStore.getState().edit('undo.found-weights', applyFoundWeights({ ...found, setName: name.trim() }));
          onClose();
        }}
      >
        {t('weights.apply')}
      </TextButton>
    </div>
  );
}
