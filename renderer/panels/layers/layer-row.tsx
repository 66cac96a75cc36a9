import { Eye, EyeOff, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { renameLayer, toggleLayer } from '../../../core/workspace/layer-edits.ts';
import { useText } from '../../app/use-text.ts';
import { useCamera } from '../../stores/camera-store.ts';
import { overlayOf } from '../../stores/overlay-roles.ts';
import { useView, workspaceStore } from '../../stores/session.ts';
import { IconButton } from '../../ui/buttons.tsx';
import { HostOff } from './host-off.tsx';
import { LayerDetails } from './layer-details.tsx';
import { LayerMenu } from './layer-menu.tsx';
import { useLayerSummary } from './layer-text.ts';
import { NameField } from './name-field.tsx';
import css from './layers.module.css';

/** One layer: where it stands in the drawing, whether it is shown, its name and what it is, and everything that can be done. */
export function LayerRow({ layer }: { readonly layer: LayerInfo }) {
  const t = useText();
  const summary = useLayerSummary();
  const [renaming, setRenaming] = useState(false);
  const { id, name, kind, visible } = layer;
  const { edit } = workspaceStore.getState();
  return (
    <GridListItem id={id} textValue={name} className={css['row'] ?? ''}>
      <Button slot="drag" className={css['handle'] ?? ''} aria-label={t('layers.drag', { name })}>
        <GripVertical size={14} aria-hidden="true" />
      </Button>
      {kind === 'records' ? (
        <span className={css['gap']} />
      ) : (
        <IconButton
          label={t(visible ? 'layers.hide' : 'layers.show', { name })}
          onPress={() => {
            edit(visible ? 'undo.hide-layer' : 'undo.show-layer', toggleLayer(id));
          }}
        >
          {visible ? <Eye size={15} aria-hidden="true" /> : <EyeOff size={15} aria-hidden="true" />}
        </IconButton>
      )}
      <div className={css['words']}>
        {renaming ? (
          <NameField
            name={name}
            onDone={(given) => {
              setRenaming(false);
              if (given !== null) edit('undo.rename-layer', renameLayer(id, given));
            }}
          />
        ) : (
          <span
            className={css['name']}
            title={name}
            onDoubleClick={() => {
              setRenaming(true);
            }}
          >
            {name}
          </span>
        )}
        <span className={css['meta']}>{summary(layer)}</span>
        <HiddenBy layer={layer} />
        <HostOff layer={layer} />
        <Thinned id={id} />
      </div>
      <LayerDetails layer={layer} />
      <LayerMenu
        layer={layer}
        onRename={() => {
          setRenaming(true);
        }}
      />
    </GridListItem>
  );
}

/** A shown layer whose overlay is off is not drawn: the row says why. */
function HiddenBy({ layer: { role, kind, visible } }: { readonly layer: LayerInfo }) {
  const t = useText();
  const overlays = useView((view) => view.overlays);
  const overlay = overlayOf(role);
  if (overlay === null || overlays[overlay] || !visible || kind === 'records') return null;
  return <span className={css['meta']}>{t('layers.overlay-off', { overlay: t(`overlay.${overlay}`) })}</span>;
}

/** Says how much of a layer is left out of the view; nothing is ever dropped in silence. */
function Thinned({ id }: { readonly id: string }) {
  const t = useText();
  const thinned = useCamera((camera) => camera.thinned[id]);
  return thinned === undefined ? null : <span className={css['meta']}>{t('layers.thinned', thinned)}</span>;
}
