import { useState } from 'react';
import { STAKEHOLDERS, type WeightSet } from '../../../core/weights/weight-set.ts';
import { useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './weight-sets.module.css';

/** Name, stakeholder and note of a set; its weights are changed where weights are changed. */
export function WeightSetForm(props: {
  readonly set: WeightSet;
  readonly isNew: boolean;
  readonly onSave: (set: WeightSet) => void;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const { set, isNew, onSave, onCancel } = props;
  const [name, setName] = useState(set.name);
  const [stakeholder, setStakeholder] = useState<WeightSet['stakeholder']>(isNew ? 'planner' : set.stakeholder);
  const [note, setNote] = useState(set.note);
  const title = isNew ? t('sets.new') : t('sets.edit', { name: set.name });
  return (
    <div className={css['form']} role="group" aria-label={title}>
      <TextLine label={t('sets.name')} value={name} onChange={setName} autoFocus />
      <ChoiceList
        label={t('sets.stakeholder')}
        value={stakeholder}
        options={STAKEHOLDERS.map((value) => ({ value, text: t(`stakeholder.${value}`) }))}
        onChange={setStakeholder}
      />
      <TextLine label={t('sets.note')} value={note} onChange={setNote} />
      <div className={css['row']}>
        <TextButton onPress={onCancel}>{t('cancel')}</TextButton>
        <TextButton
          kind="primary"
          isDisabled={name.trim() === ''}
          onPress={() => {
            onSave({ ...set, name: name.trim(), stakeholder, note: note.trim() });
          }}
        >
          {isNew ? t('sets.create') : t('form.save')}
        </TextButton>
      </div>
    </div>
  );
}
