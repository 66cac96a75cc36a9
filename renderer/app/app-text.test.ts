import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../core/text/languages.ts';
import { CATALOGUES } from '../../core/text/say.ts';
import { PERSPECTIVES } from '../../core/indicators/reading.ts';
import { LAYER_ROLES } from '../../core/layers/layer-info.ts';
import { CLASS_FACT_NAMES, ENTITLEMENTS, SERVICE_STATUSES } from '../../core/sites/class-facts.ts';
import { NUMBER_FACT_NAMES } from '../../core/sites/number-facts.ts';
import { RANDOM_INDEX_TABLES } from '../../core/weights/random-index.ts';
import { STAKEHOLDERS } from '../../core/weights/weight-set.ts';
import { BOUGHT_OFF, MEANS } from '../panels/aggregation/dial.ts';
import { DRAWN_BANDS, SORT_KEYS } from '../stores/site-rows.ts';
import { OVERLAYS, PLACES, WEIGHTS_DIALOGS } from '../stores/view-store.ts';

const folder = join(import.meta.dirname, '..');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('the catalogue of the app', () => {
  test('has every sentence that the code names', async () => {
    vi.stubGlobal('window', { host: {} });
    const { COMMANDS } = await import('../commands/commands.ts');
    const named = [...source.matchAll(/\b(?:t|note|sentence)\(\s*'([a-z][\w.-]*)'/gi)].map(([, code = '']) => code);
    const made = [
      ...COMMANDS.map(({ id }) => `command.${id}`),
      ...PLACES.map((place) => `place.${place}`),
      ...OVERLAYS.map((overlay) => `overlay.${overlay}`),
      ...DRAWN_BANDS.map((band) => `band.${band}`),
      ...SORT_KEYS.map((key) => `column.${key}`),
      ...LAYER_ROLES.map((role) => `role.${role}`),
      ...SERVICE_STATUSES.map((status) => `service.${status}`),
      ...ENTITLEMENTS.map((path) => `entitlement.${path}`),
      ...[...NUMBER_FACT_NAMES, ...CLASS_FACT_NAMES].map((field) => `form.${field}`),
      ...STAKEHOLDERS.map((stakeholder) => `stakeholder.${stakeholder}`),
      ...RANDOM_INDEX_TABLES.map((table) => `random-index.${table}`),
      ...WEIGHTS_DIALOGS.map((kind) => `weights.open-${kind}`),
      ...PERSPECTIVES.flatMap((perspective) =>
        ['pairwise.title', 'pairwise.question', 'swing.title', 'sets.intro'].map((code) => `${code}-${perspective}`),
      ),
      ...['same', 'finer', 'same-best', 'other-best', 'one-factor', 'too-few-sites', 'nothing-shared'].map(
        (code) => `opinion.${code}`,
      ),
      ...MEANS.map((mean) => `means.${mean}`),
      ...BOUGHT_OFF.map((word) => `means.bought-${word}`),
      ...['cost', 'opposition', 'reuse'].map((section) => `conversion.section.${section}`),
      ...['stated', 'unknown', 'record', 'phases'].map((origin) => `conversion.by.${origin}`),
      ...['both', 'mined', 'hosted'].map((known) => `conversion.year-${known}`),
      ...[3, 5, 7, 9].map((step) => `pairwise.words-${step}`),
    ];
    expect(named.length).toBeGreaterThan(150);
    const known = Object.keys(CATALOGUES.app.en);
    expect([...named, ...made].filter((code) => !known.includes(code))).toEqual([]);
  });

  test.each(LANGUAGES)('has the same codes in %s, none empty', (language) => {
    const catalogue: Readonly<Record<string, string>> = CATALOGUES.app[language];
    expect(Object.keys(catalogue)).toEqual(Object.keys(CATALOGUES.app.en));
    expect(Object.values(catalogue).filter((text) => text.trim() === '')).toEqual([]);
  });
});
