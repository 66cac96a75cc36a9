import { Redo2, Search, SlidersHorizontal, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { runCommand } from '../commands/commands.ts';
import { keysForPeople } from '../commands/shortcuts.ts';
import { useDocumentPart, useView, useWorkspaceStore, viewStore } from '../stores/session.ts';
import { redoLabel, stepText, undoLabel } from '../stores/workspace-store.ts';
import { IconButton } from '../ui/buttons.tsx';
import { Segments } from '../ui/choices.tsx';
import { isMac } from './platform.ts';
import css from './shell.module.css';
import { useText, type Say } from './use-text.ts';

/** Whose file, whose risk, which state; undo and find. */
export function TopBar() {
  const t = useText();
  const name = useDocumentPart((document) => document.name);
  const fileName = useWorkspaceStore(({ open }) => open?.fileName ?? null);
  const readOnly = useWorkspaceStore(({ open }) => open?.readOnly ?? false);
  const isOpen = name !== null;
  const perspective = useView((view) => view.perspective);
  const state = useView((view) => view.state);
  return (
    <header className={css['top']}>
      <div className={css['name']}>
        <h1 className={css['title']}>{name ?? 'Siteshift'}</h1>
        {isOpen && <span className={css['file']}>{fileNote(t, fileName, readOnly)}</span>}
      </div>
      {isOpen && (
        <IconButton
          label={t('command.workspace.settings')}
          onPress={() => {
            runCommand('workspace.settings');
          }}
        >
          <SlidersHorizontal size={15} aria-hidden="true" />
        </IconButton>
      )}
      <span className={css['grow']} />
      {isOpen && (
        <>
          <span className={css['whose']} aria-hidden="true">
            {t('perspective.label')}
          </span>
          <Segments
            label={t('perspective.label')}
            value={perspective}
            options={[
              { value: 'delivery', text: t('perspective.delivery') },
              { value: 'burden', text: t('perspective.burden') },
            ]}
            onChange={(next) => {
              viewStore.setState({ perspective: next, announcement: t(`perspective.${next}-long`) });
            }}
          />
          <Segments
            label={t('state.label')}
            value={state}
            options={[
              { value: 'mined', text: t('state.mined') },
              { value: 'hosted', text: t('state.hosted') },
            ]}
            onChange={(next) => {
              viewStore.setState({ state: next });
            }}
          />
          <UndoButtons />
        </>
      )}
      <Button
        className={css['find'] ?? ''}
        onPress={() => {
          runCommand('palette');
        }}
      >
        <Search size={14} aria-hidden="true" />
        <span>{t('palette.placeholder-short')}</span>
        <kbd className={css['key']}>{keysForPeople('Mod+K', isMac)}</kbd>
      </Button>
    </header>
  );
}

function UndoButtons() {
  const t = useText();
  const undo = useWorkspaceStore(({ open }) => (open === null ? null : undoLabel(open)));
  const redo = useWorkspaceStore(({ open }) => (open === null ? null : redoLabel(open)));
  return (
    <div role="group" aria-label={t('undo.group')}>
      <IconButton
        label={undo === null ? t('undo.nothing') : t('undo.named', { step: stepText(undo, t) })}
        isDisabled={undo === null}
        onPress={() => {
          runCommand('edit.undo');
        }}
      >
        <Undo2 size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redo === null ? t('redo.nothing') : t('redo.named', { step: stepText(redo, t) })}
        isDisabled={redo === null}
        onPress={() => {
          runCommand('edit.redo');
        }}
      >
        <Redo2 size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** Which file it is, and whether it may be written. */
function fileNote(t: Say, fileName: string | null, readOnly: boolean): string {
  const name = fileName ?? t('file.unnamed');
  return readOnly ? t('file.read-only', { fileName: name }) : name;
}
