import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languageOf, openSettings } from './settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('settings', () => {
  test('a first start follows the system', () => {
    expect(openSettings(folder, 'it-CH').value).toEqual({ theme: 'system', language: 'it' });
    expect(existsSync(join(folder, 'settings.json')), 'nothing is written before a change').toBe(false);
  });

  test('a change is there at once and after a restart', async () => {
    const settings = openSettings(folder, 'en');
    const written = settings.change({ theme: 'dark', language: 'es' });
    expect(settings.value.theme).toBe('dark');
    await written;
    expect(openSettings(folder, 'en').value).toEqual({ theme: 'dark', language: 'es' });
  });

  test('of two quick changes the last one stays', async () => {
    const settings = openSettings(folder, 'en');
    await Promise.all([
      settings.change({ theme: 'dark', language: 'en' }),
      settings.change({ theme: 'light', language: 'en' }),
    ]);
    expect(openSettings(folder, 'en').value.theme).toBe('light');
  });

  test.each(['{ "theme": ', '{}', '{"theme":"pink","language":"en"}', '\u0000'])(
    'a corrupt file is set aside, not lost: %j',
    (text) => {
      writeFileSync(join(folder, 'settings.json'), text);
      const settings = openSettings(folder, 'en');
      expect(settings).toMatchObject({ wasCorrupt: true, value: { theme: 'system', language: 'en' } });
      expect(readFileSync(join(folder, 'settings.json.corrupt'), 'utf8')).toBe(text);
    },
  );

  test('a folder that cannot be written does not end the app', async () => {
    writeFileSync(join(folder, 'file'), '');
    const settings = openSettings(join(folder, 'file', 'below'), 'en');
    await expect(settings.change({ theme: 'dark', language: 'en' })).resolves.toBeUndefined();
  });
});

test.each([
  ['es-MX', 'es'],
  ['it', 'it'],
  ['EN_us', 'en'],
  ['de-DE', 'en'],
  ['', 'en'],
])('a system in %j speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
