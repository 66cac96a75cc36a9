/**
 * What the menu can ask of the page: the ids that `menu.command` carries.
 *
 * The menu is built in main, the commands live in the renderer; both import this list, so that an entry without a
 * command does not compile.
 */
export const MENU_COMMANDS = [
  'file.new',
  'file.newSample',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.saveReadOnly',
  'file.import',
  'file.importFolder',
  'file.connect',
  'settings.network',
  'file.exportReport',
  'file.exportCsv',
  'file.exportGeojson',
  'review.exportMarks',
  'review.takeMarks',
  'edit.undo',
  'edit.redo',
  'site.add',
  'site.addByCoordinates',
  'palette',
  'view.map',
  'view.sites',
  'view.compare',
  'view.review',
  'view.report',
  'view.conversion',
  'view.table',
  'briefing.open',
  'hearing.open',
  'screening.open',
  'view.theme.system',
  'view.theme.light',
  'view.theme.dark',
  'view.theme.contrast',
  'view.language.en',
  'view.language.it',
  'view.language.es',
  'help.method',
  'help.shortcuts',
  'help.about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];
