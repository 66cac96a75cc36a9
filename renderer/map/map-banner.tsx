import { useEffect } from 'react';
import { useText } from '../app/use-text.ts';
import { useDocumentPart, useView, viewStore } from '../stores/session.ts';
import { ToolBanner } from './map-tools.tsx';

/** Says what the next click will do while a tool is in hand. */
export function MapBanner() {
  const t = useText();
  const tool = useView((view) => view.tool);
  const name =
    useDocumentPart(({ sites }) =>
      tool.kind === 'move-site' ? (sites.find(({ id }) => id === tool.site)?.name ?? null) : null,
    ) ?? '';
  const isInHand = tool.kind !== 'select';
  useEffect(() => {
    if (!isInHand) return;
    // On the window: the focus stays on the button that took the tool up, not on the map.
    const layDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && viewStore.getState().dialog === null) putToolDown();
    };
    window.addEventListener('keydown', layDown);
    return () => {
      window.removeEventListener('keydown', layDown);
    };
  }, [isInHand]);
  if (tool.kind === 'select') return null;
  return (
    <ToolBanner
      text={tool.kind === 'add-site' ? t('map.click-to-add') : t('map.click-to-move', { name })}
      cancel={t('cancel')}
      onCancel={putToolDown}
    />
  );
}

function putToolDown() {
  viewStore.setState({ tool: { kind: 'select' } });
}
