import { LAYER_ROLES, type LayerRole } from '../../../core/layers/layer-info.ts';
import { useText } from '../../app/use-text.ts';
import { idOf, type ImportFile } from '../../stores/import-file.ts';
import { importStore } from '../../stores/session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';

type Option = { readonly value: LayerRole | ''; readonly text: string };

/** What the rows of the file are; another role reads the columns anew. */
export function RoleChoice({ file, role }: { readonly file: ImportFile; readonly role: LayerRole | null }) {
  const t = useText();
  const options = LAYER_ROLES.map((value): Option => ({ value, text: t(`role.${value}`) }));
  return (
    <ChoiceList<LayerRole | ''>
      label={t('import.role')}
      value={role ?? ''}
      options={role === null ? [{ value: '', text: t('import.choose-role') }, ...options] : options}
      onChange={(next) => {
        if (next !== '' && next !== role) importStore.getState().ask(idOf(file), { role: next, columns: {} });
      }}
    />
  );
}
