import { LAYER_ROLES, type LayerRole } from '../../../core/layers/layer-info.ts';
import { useText } from '../../app/use-text.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';

type Option = { readonly value: LayerRole | ''; readonly text: string };

/** What the rows of the file are. */
export function RoleChoice(props: { readonly role: LayerRole | null; readonly onChange: (role: LayerRole) => void }) {
  const t = useText();
  const options = LAYER_ROLES.map((role): Option => ({ value: role, text: t(`role.${role}`) }));
  return (
    <ChoiceList<LayerRole | ''>
      label={t('import.role')}
      value={props.role ?? ''}
      options={props.role === null ? [{ value: '', text: t('import.choose-role') }, ...options] : options}
      onChange={(role) => {
        if (role !== '') props.onChange(role);
      }}
    />
  );
}
