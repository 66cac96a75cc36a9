/** The user's settings and where they are kept: one JSON file, one schema. */
import { join } from 'node:path';
import { Settings } from '../../core/ipc/contract.ts';
import { LANGUAGES, type Language } from '../../core/text/languages.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** Opens the settings in `folder`; a first start follows the system's theme and language. */
export function openSettings(folder: string, systemLocale: string): JsonFile<Settings> {
  return openJsonFile(join(folder, 'settings.json'), Settings, {
    theme: 'system',
    language: languageOf(systemLocale),
  });
}

/** The product's language for a system locale such as `it-CH`; English where there is none. */
export function languageOf(locale: string): Language {
  const [base] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === base) ?? 'en';
}
