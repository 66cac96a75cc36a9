import { EllipsisVertical } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { moveLayer, removeLayer } from '../../../core/workspace/layer-edits.ts';
import { useText } from '../../app/use-text.ts';
import { note, replaceLayer } from '../../commands/files.ts';
import { hasRows, openTable, zoomToLayer } from '../../commands/layer-view.ts';
import { useDocumentPart, workspaceStore } from '../../stores/session.ts';
import choice from '../../ui/choice-list.module.css';
import controls from '../../ui/controls.module.css';
import { placeAfterStep } from './layer-order.ts';

type Action = { readonly code: string; readonly isEnabled: boolean; readonly run: () => void };

/** What can be done with a layer. Taking it out asks nothing: Undo brings it back. */
export function LayerMenu({ layer, onRename }: { readonly layer: LayerInfo; readonly onRename: () => void }) {
  const t = useText();
  const layers = useDocumentPart((document) => document.layers) ?? [];
  const actions = actionsOf(layer, layers, onRename);
  return (
    <MenuTrigger>
      <Button className={controls['icon'] ?? ''} aria-label={t('layers.menu', { name: layer.name })}>
        <EllipsisVertical size={15} aria-hidden="true" />
      </Button>
      <Popover className={choice['popover'] ?? ''} placement="bottom end">
        <Menu aria-label={t('layers.menu', { name: layer.name })}>
          {actions.map(({ code, isEnabled, run }) => (
            <MenuItem
              key={code}
              id={code}
              isDisabled={!isEnabled}
              onAction={run}
              className={choice['option'] ?? ''}
              textValue={t(code, { name: layer.name })}
            >
              {t(code, { name: layer.name })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function actionsOf(layer: LayerInfo, layers: readonly LayerInfo[], onRename: () => void): readonly Action[] {
  const { id, name, extent, kind } = layer;
  const { edit } = workspaceStore.getState();
  const move = (code: string, step: 1 | -1): Action => {
    const place = placeAfterStep(layers, id, step);
    return {
      code,
      isEnabled: place !== null,
      run: () => {
        if (place !== null) edit('undo.move-layer', moveLayer(id, place));
      },
    };
  };
  const action = (code: string, run: () => unknown, isEnabled = true): Action => ({
    code,
    isEnabled,
    run: () => {
      void run();
    },
  });
  return [
    action(
      'layers.zoom',
      () => {
        zoomToLayer(id);
      },
      extent !== null,
    ),
    action(
      'layers.table',
      () => {
        openTable(id);
      },
      hasRows(layer),
    ),
    action('layers.rename', onRename),
    move('layers.up', 1),
    move('layers.down', -1),
    action('layers.replace', () => replaceLayer(id), kind !== 'images'),
    action('layers.take-out', () => {
      edit('undo.remove-layer', removeLayer(id));
      note('layers.removed', { name });
    }),
  ];
}
