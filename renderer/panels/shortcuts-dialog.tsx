import { isMac } from '../app/platform.ts';
import { useText } from '../app/use-text.ts';
import { COMMANDS } from '../commands/commands.ts';
import { keysForPeople } from '../commands/shortcuts.ts';
import { Window } from '../ui/window.tsx';
import css from './dialogs.module.css';

/** Keys on the map and in the table are not commands: they act where the focus is. */
const MAP_KEYS = [
  ['← ↑ ↓ →', 'keys.walk'],
  ['Shift+← ↑ ↓ →', 'keys.pan'],
  ['Enter', 'keys.card'],
  ['+ −', 'keys.zoom'],
  ['0', 'keys.home'],
  ['Enter', 'keys.row'],
  ['Esc', 'keys.escape'],
] as const;

/** Every key, in one sheet. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const rows = [
    ...COMMANDS.flatMap(({ id, keys }) =>
      keys === null ? [] : [[keysForPeople(keys, isMac), `command.${id}`] as const],
    ),
    ...MAP_KEYS,
  ];
  return (
    <Window title={t('command.help.shortcuts')} closeLabel={t('close')} onClose={onClose}>
      <table className={css['keys']}>
        <tbody>
          {rows.map(([keys, code]) => (
            <tr key={code}>
              <th scope="row">{t(code)}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Window>
  );
}
