/** Remembered mappings in a file of the settings folder; without a folder they last as long as the engine. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMemory, remember, type MappingMemory } from '../../core/layers/mapping-memory.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';

const FILE_NAME = 'mappings.json';

export type MappingMemoryFile = {
  readonly value: () => MappingMemory;
  readonly remember: (entries: readonly Parameters<typeof remember>[1][]) => Promise<void>;
};

/** Reads the file when it is first asked; one that is none counts as empty. */
export function openMappingMemory(settingsRoot: string | null): MappingMemoryFile {
  let memory: MappingMemory | null = null;
  const value = () => (memory ??= settingsRoot === null ? [] : stored(settingsRoot));
  return {
    value,
    async remember(entries) {
      memory = entries.reduce((all, entry) => remember(all, entry), value());
      if (settingsRoot === null) return;
      try {
        await mkdir(settingsRoot, { recursive: true });
        await writeFileSafely(join(settingsRoot, FILE_NAME), `${JSON.stringify(memory, null, 2)}\n`);
      } catch {
        // A suggestion for next time is no reason to refuse what was asked for.
      }
    },
  };
}

function stored(settingsRoot: string): MappingMemory {
  try {
    return parseMemory(JSON.parse(readFileSync(join(settingsRoot, FILE_NAME), 'utf8')));
  } catch {
    return [];
  }
}
