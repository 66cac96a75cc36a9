import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { takeDropped } from '../commands/take-dropped.ts';
import { useImports, useView } from '../stores/session.ts';
import css from './drop-target.module.css';
import { useText } from './use-text.ts';

/** Takes files and folders that are dropped anywhere on the window, and says so while they are held over it. */
export function DropTarget() {
  const t = useText();
  const [isOver, setIsOver] = useState(false);
  const replaces = useImports((store) => store.replaces);
  const isForComments = useView((store) => store.dialog?.kind === 'comments');
  useEffect(() => listenForDrops(setIsOver), []);
  if (!isOver) return null;
  return (
    <div className={css['target']}>
      <div className={css['card']} role="status">
        <FileDown size={28} aria-hidden="true" />
        <p className={css['title']}>
          {isForComments
            ? t('drop.comments')
            : replaces === null
              ? t('drop.title')
              : t('drop.replace', { name: replaces.name })}
        </p>
        <p>{t('drop.text')}</p>
      </div>
    </div>
  );
}

/** Without these listeners the window would leave the app and show the dropped file instead. */
function listenForDrops(onOver: (isOver: boolean) => void): () => void {
  // Entering a child fires before leaving its parent, so that only a count tells when the window is left.
  let depth = 0;
  const enter = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth += 1;
    onOver(true);
  };
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const leave = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) onOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth = 0;
    onOver(false);
    void takeDropped([...(event.dataTransfer?.files ?? [])]);
  };
  const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      window.removeEventListener(name, listener as EventListener);
    }
  };
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
