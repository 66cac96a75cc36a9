import { GridList, useDragAndDrop } from 'react-aria-components';
import { moveLayer } from '../../../core/workspace/layer-edits.ts';
import { useText } from '../../app/use-text.ts';
import { currentDocument, useDocumentPart, workspaceStore } from '../../stores/session.ts';
import { LayerRow } from './layer-row.tsx';
import { listed, placeAfterDrop } from './layer-order.ts';
import css from './layers.module.css';

const NONE = [] as const;

/** Every imported layer, the topmost first; rows are dragged, or moved by keyboard from their handle or their menu. */
export function LayerList() {
  const t = useText();
  const layers = useDocumentPart((document) => document.layers) ?? NONE;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      const { layers: present = NONE } = currentDocument() ?? {};
      if (moved === undefined) return;
      const place = placeAfterDrop(present, moved, { target: String(target.key), position: target.dropPosition });
      if (place !== null) workspaceStore.getState().edit('undo.move-layer', moveLayer(moved, place));
    },
  });
  if (layers.length === 0) return null;
  return (
    <GridList
      className={css['list'] ?? ''}
      aria-label={t('layers.imported')}
      items={listed(layers)}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(layer) => <LayerRow layer={layer} />}
    </GridList>
  );
}
