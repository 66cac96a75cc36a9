import { Eye, EyeOff, Trash2 } from 'lucide-react';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { formatNumber } from '../../core/text/numbers.ts';
import { removeLayer, toggleLayer } from '../../core/workspace/layer-edits.ts';
import { useLanguage, useText } from '../app/use-text.ts';
import { note } from '../commands/files.ts';
import { useCamera } from '../stores/camera-store.ts';
import { useDocument, workspaceStore } from '../stores/session.ts';
import { IconButton } from '../ui/buttons.tsx';
import css from './panels.module.css';

/** Imported files of some roles: shown or hidden, and taken out with Undo instead of a question. */
export function ImportedLayers({ roles }: { readonly roles: readonly LayerRole[] }) {
  const t = useText();
  const language = useLanguage();
  const layers = (useDocument()?.layers ?? []).filter(({ role }) => roles.includes(role));
  if (layers.length === 0) return null;
  const { edit } = workspaceStore.getState();
  return (
    <ul aria-label={t('layers.imported')}>
      {layers.map(({ id, name, role, rowsUsed, visible, table }) => (
        <li key={id} className={css['layer']}>
          <div className={css['layerName']}>
            <span title={name}>{name}</span>
            <span className={css['absent']}>
              {t('layers.rows', { role: t(`role.${role}`), rows: formatNumber(rowsUsed, language) })}
            </span>
            <Thinned id={id} />
          </div>
          {table !== null && (
            <IconButton
              label={t(visible ? 'layers.hide' : 'layers.show', { name })}
              onPress={() => {
                edit(visible ? 'undo.hide-layer' : 'undo.show-layer', toggleLayer(id));
              }}
            >
              {visible ? <Eye size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
            </IconButton>
          )}
          <IconButton
            label={t('layers.remove', { name })}
            onPress={() => {
              edit('undo.remove-layer', removeLayer(id));
              note('layers.removed', { name });
            }}
          >
            <Trash2 size={15} aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

/** Says how much of a layer is left out of the view; nothing is ever dropped in silence. */
function Thinned({ id }: { readonly id: string }) {
  const t = useText();
  const thinned = useCamera((camera) => camera.thinned[id]);
  if (thinned === undefined) return null;
  return <span className={css['absent']}>{t('layers.thinned', thinned)}</span>;
}
