/** Which command a key press asks for. */
import type { Command } from './commands.ts';

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Second keys people know from elsewhere. */
const ALIASES: Readonly<Record<string, string>> = { 'Mod+Y': 'Mod+Shift+Z', 'Mod+Shift+P': 'Mod+K' };

/**
 * The command of a key press, or null. Without Ctrl or Cmd nothing fires while somebody types, and Undo in a text
 * field stays the field's.
 */
export function commandOf(pressed: Pressed, commands: readonly Command[], isTyping: boolean): Command | null {
  const keys = keysOf(pressed);
  const wanted = ALIASES[keys] ?? keys;
  const isPlain = !wanted.startsWith('Mod+');
  if (isTyping && (isPlain || wanted === 'Mod+Z' || wanted === 'Mod+Shift+Z')) return null;
  return commands.find((candidate) => candidate.keys === wanted) ?? null;
}

/** `Mod+Shift+S` of a press; a plain character stands for itself, whatever Shift it took to type it. */
function keysOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  if (altKey) return '';
  if (!ctrlKey && !metaKey) return key;
  return `Mod+${shiftKey ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
}

/** Keys as the platform writes them: `⇧⌘S` or `Ctrl+Shift+S`. */
export function keysForPeople(keys: string, isMac: boolean): string {
  if (!isMac) return keys.replace('Mod', 'Ctrl');
  const parts = keys.split('+');
  const symbols: Readonly<Record<string, string>> = { Shift: '⇧', Mod: '⌘' };
  return [...parts]
    .sort((a, b) => order(a) - order(b))
    .map((part) => symbols[part] ?? part)
    .join('');
}

/** Apple's order: Shift before Command, the key last. */
function order(part: string): number {
  return part === 'Shift' ? 0 : part === 'Mod' ? 1 : 2;
}

/** True when the element takes text, so that letters must not fire commands. */
export function takesText(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(element.type);
}
