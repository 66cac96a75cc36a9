/** Connects the stores to the host: what the page tells it, and what it tells the page. Called once at start. */
import { say } from '../../core/text/say.ts';
import { COMMANDS, runCommand } from '../commands/commands.ts';
import { answered, showOpened } from '../commands/files.ts';
import { keepView } from '../commands/keep-view.ts';
import { followNoise } from '../commands/noise.ts';
import { commandOf, takesText } from '../commands/shortcuts.ts';
import { host } from '../host.ts';
import { importStore, noiseStore, readingsStore, viewStore, workspaceStore } from '../stores/session.ts';
import { keepsTheSame } from '../stores/kept-view.ts';
import { commentImport } from '../stores/comments-session.ts';
import { screeningStore } from '../stores/screening-store.ts';
import { isEdited, redoLabel, stepText, undoLabel, type StepName } from '../stores/workspace-store.ts';

/** Listens to menu, keyboard and files, keeps readings and the unsaved mark fresh, then asks for the first workspace. */
export async function connect(): Promise<void> {
  host.on('menu.command', ({ id }) => {
    if (!undoInField(id)) runCommand(id);
  });
  host.on('workspace.opened', (opened) => void showOpened(opened));
  host.on('engine.progress', (progress) => {
    importStore.getState().progress(progress);
    noiseStore.getState().progress(progress);
    commentImport.getState().progress(progress);
    if (progress.task === 'screening') screeningStore.setState({ done: progress.done });
  });
  host.on('network.refused', ({ requests }) => {
    viewStore.setState({ networkRequests: requests });
  });
  window.addEventListener('keydown', (event) => {
    const command = commandOf(event, COMMANDS, takesText(event.target));
    if (command === null || event.defaultPrevented || !command.isEnabled()) return;
    event.preventDefault();
    command.run();
  });
  workspaceStore.subscribe(keepReadingsFresh);
  workspaceStore.subscribe(keepMarkFresh);
  followNoise((listener) => {
    workspaceStore.subscribe(listener);
    viewStore.subscribe(listener);
  });
  viewStore.subscribe((view, before) => {
    if (view.settings.language !== before.settings.language) keepMarkFresh();
    if (!keepsTheSame(view, before)) keepView();
  });
  const started = await answered(host['app.start']({}));
  if (started === null) return;
  viewStore.setState({ settings: started.settings });
  if (started.opened !== null) await showOpened(started.opened);
}

/** Undo and redo from the menu stay the text field's while somebody types in one. True when the field took it. */
function undoInField(id: string): boolean {
  const step = id === 'edit.undo' ? 'undo' : id === 'edit.redo' ? 'redo' : null;
  if (step === null || !takesText(document.activeElement)) return false;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the undo stack of a field
  return document.execCommand(step);
}

function keepReadingsFresh(): void {
  const { open } = workspaceStore.getState();
  if (open !== null) void readingsStore.getState().refresh(open.id, open.history.present);
}

let lastMark = '';

function keepMarkFresh(): void {
  const { open } = workspaceStore.getState();
  if (open === null) return;
  const { language } = viewStore.getState().settings;
  const named = (step: StepName | null) =>
    step === null ? null : stepText(step, (code, facts) => say(language, 'app', code, facts));
  const mark = {
    workspace: open.id,
    edited: isEdited(open),
    undo: named(undoLabel(open)),
    redo: named(redoLabel(open)),
  };
  const key = JSON.stringify(mark);
  // A slider drag edits on every frame; the title and the menu change only at its first.
  if (key === lastMark) return;
  lastMark = key;
  void host['workspace.mark'](mark);
}
