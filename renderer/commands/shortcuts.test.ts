import { describe, expect, test } from 'vitest';
import type { Command } from './commands.ts';
import { commandOf, keysForPeople, type Pressed } from './shortcuts.ts';

const command = (id: string, keys: string): Command => ({ id, keys, isEnabled: () => true, run: () => undefined });
const COMMANDS = [
  command('edit.undo', 'Mod+Z'),
  command('edit.redo', 'Mod+Shift+Z'),
  command('palette', 'Mod+K'),
  command('help.shortcuts', '?'),
  command('view.map', 'Mod+1'),
];
const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const id = (pressed: Pressed, isTyping = false) => commandOf(pressed, COMMANDS, isTyping)?.id ?? null;

describe('commandOf', () => {
  test.each([
    { name: 'Ctrl+K', pressed: press('k', { ctrlKey: true }), wanted: 'palette' },
    { name: 'Cmd+K', pressed: press('k', { metaKey: true }), wanted: 'palette' },
    { name: 'Ctrl+Shift+P', pressed: press('P', { ctrlKey: true, shiftKey: true }), wanted: 'palette' },
    { name: 'Ctrl+Y', pressed: press('y', { ctrlKey: true }), wanted: 'edit.redo' },
    { name: 'Ctrl+Shift+Z', pressed: press('Z', { ctrlKey: true, shiftKey: true }), wanted: 'edit.redo' },
    { name: '?', pressed: press('?', { shiftKey: true }), wanted: 'help.shortcuts' },
    { name: 'Ctrl+1', pressed: press('1', { ctrlKey: true }), wanted: 'view.map' },
    { name: 'Alt+K', pressed: press('k', { altKey: true }), wanted: null },
    { name: 'k', pressed: press('k'), wanted: null },
  ])('$name', ({ pressed, wanted }) => {
    expect(id(pressed)).toBe(wanted);
  });

  test('while typing no plain key fires and Undo stays the field’s', () => {
    expect(id(press('?'), true)).toBeNull();
    expect(id(press('z', { ctrlKey: true }), true)).toBeNull();
    expect(id(press('k', { ctrlKey: true }), true)).toBe('palette');
  });
});

test('keys are written as the platform does', () => {
  expect(keysForPeople('Mod+Shift+S', false)).toBe('Ctrl+Shift+S');
  expect(keysForPeople('Mod+Shift+S', true)).toBe('⇧⌘S');
});
