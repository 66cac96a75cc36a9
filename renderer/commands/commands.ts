/**
 * Everything the app can be told to do, by id: the menu, the palette and the keyboard all call these.
 * Names are in the catalogue `app` as `command.<id>`.
 */
import { LANGUAGES } from '../../core/text/languages.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';
import { PLACES } from '../stores/view-store.ts';
import { redoLabel, undoLabel } from '../stores/workspace-store.ts';
import { openComments } from './comment-actions.ts';
import { openEvidence } from './evidence-actions.ts';
import {
  changeSettings,
  chooseImport,
  exportReport,
  exportScores,
  newWorkspace,
  openWorkspace,
  saveReadOnlyCopy,
  saveWorkspace,
} from './files.ts';
import { toggleTable } from './layer-view.ts';
import { showNoise, siteInHand } from './noise.ts';
import { openComparison } from './comparison.ts';
import { exportMarks, exportPack, takeMarks } from './review-files.ts';
import { openScreening } from './screening.ts';
import { goTo } from './navigate.ts';

export type Command = {
  readonly id: string;
  /** Keys as people write them; `Mod` is Ctrl, or Cmd on macOS. Null when only the menu and the palette have it. */
  readonly keys: string | null;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
};

const isOpen = () => workspaceStore.getState().open !== null;
const always = () => true;

function command(id: string, keys: string | null, run: () => unknown, isEnabled: () => boolean = always): Command {
  return {
    id,
    keys,
    isEnabled,
    run: () => {
      void run();
    },
  };
}

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

export const COMMANDS: readonly Command[] = [
  command('file.new', 'Mod+N', () => newWorkspace('empty')),
  command('file.newSample', null, () => newWorkspace('sample')),
  command('file.open', 'Mod+O', openWorkspace),
  command('file.save', 'Mod+S', () => saveWorkspace('workspace.save'), isOpen),
  command('file.saveAs', 'Mod+Shift+S', () => saveWorkspace('workspace.saveAs'), isOpen),
  command('file.saveReadOnly', null, saveReadOnlyCopy, isOpen),
  command('file.import', 'Mod+I', () => chooseImport('files'), isOpen),
  command('file.importFolder', 'Mod+Shift+I', () => chooseImport('folder'), isOpen),
  command('file.connect', 'Mod+Shift+O', showDialog('connect'), isOpen),
  command('settings.network', null, showDialog('network')),
  command('file.exportReport', 'Mod+P', exportReport, isOpen),
  command('file.exportCsv', null, () => exportScores('csv'), isOpen),
  command('file.exportGeojson', null, () => exportScores('geojson'), isOpen),
  command('comparison.open', null, openComparison, isOpen),
  command('review.exportPack', null, exportPack, isOpen),
  command('review.exportMarks', null, exportMarks, isOpen),
  command('review.takeMarks', null, takeMarks, isOpen),
  command('briefing.open', null, showDialog('briefing'), isOpen),
  command('hearing.open', 'Mod+Shift+H', showDialog('hearing'), () => siteInHand() !== null),
  command(
    'edit.undo',
    'Mod+Z',
    () => {
      workspaceStore.getState().undo();
    },
    canUndo,
  ),
  command(
    'edit.redo',
    'Mod+Shift+Z',
    () => {
      workspaceStore.getState().redo();
    },
    canRedo,
  ),
  ...PLACES.map((place, i) =>
    command(`view.${place}`, `Mod+${i + 1}`, () => {
      goTo(place);
    }),
  ),
  command('method.stress', 'Mod+Shift+D', showDialog('stress'), isOpen),
  command('screening.open', 'Mod+Shift+G', openScreening, isOpen),
  command('evidence.open', 'Mod+Shift+E', openAllEvidence, isOpen),
  command('comments.open', 'Mod+Shift+M', openComments, isOpen),
  command('site.noise', null, showNoise, () => siteInHand() !== null),
  command('view.table', 'Mod+T', toggleTable, isOpen),
  ...THEMES.map((theme) => command(`view.theme.${theme}`, null, () => changeSettings({ theme }))),
  ...LANGUAGES.map((language) => command(`view.language.${language}`, null, () => changeSettings({ language }))),
  command('site.add', null, startAddingSite, isOpen),
  command(
    'site.addByCoordinates',
    null,
    () => {
      viewStore.setState({ dialog: { kind: 'add-site', position: null } });
    },
    isOpen,
  ),
  command(
    'workspace.settings',
    null,
    () => {
      viewStore.setState({ dialog: { kind: 'workspace' } });
    },
    isOpen,
  ),
  command('help.method', 'F1', showDialog('method'), isOpen),
  command('palette', 'Mod+K', () => {
    viewStore.setState({ dialog: { kind: 'palette' } });
  }),
  command('help.shortcuts', '?', () => {
    viewStore.setState({ dialog: { kind: 'shortcuts' } });
  }),
  command('help.about', null, () => {
    viewStore.setState({ dialog: { kind: 'about' } });
  }),
];

function showDialog(kind: 'connect' | 'network' | 'method' | 'stress' | 'hearing' | 'briefing'): () => void {
  return () => {
    viewStore.setState({ dialog: { kind } });
  };
}

function openAllEvidence(): void {
  openEvidence(null);
}

/** Runs a command by id; an id that nobody knows does nothing, so that an older menu cannot break the page. */
export function runCommand(id: string): void {
  const found = COMMANDS.find((candidate) => candidate.id === id);
  if (found?.isEnabled() === true) found.run();
}

function canUndo(): boolean {
  const { open } = workspaceStore.getState();
  return open !== null && undoLabel(open) !== null;
}

function canRedo(): boolean {
  const { open } = workspaceStore.getState();
  return open !== null && redoLabel(open) !== null;
}

function startAddingSite(): void {
  goTo('map');
  viewStore.setState({ tool: { kind: 'add-site' } });
}
