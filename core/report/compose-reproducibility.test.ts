import { describe, expect, test } from 'vitest';
import { layerInfo } from '../indicators/example-world.ts';
import type { LayerInfo } from '../layers/layer-info.ts';
import { composeReproducibility } from './compose-reproducibility.ts';
import { exampleInput } from './example-input.ts';
import { createWriter } from './writer.ts';

function tablesOf(layers: readonly LayerInfo[]) {
  const input = exampleInput();
  const document = { ...input.document, layers: [...layers] };
  const blocks = composeReproducibility(createWriter({ ...input, document }));
  return JSON.stringify(blocks.filter(({ kind }) => kind === 'table'));
}

describe('the appendix of a report', () => {
  const plain = layerInfo('plants', null);

  test('says of every layer who published it, when it was obtained, from where, and what was chosen', () => {
    const printed = tablesOf([
      {
        ...plain,
        name: 'Plants',
        rowsGiven: 12,
        rowsUsed: 11,
        provenance: {
          ...plain.provenance,
          publisher: 'US EIA',
          licence: 'Public domain',
          observed: '2025',
          retrieved: '2026-08-30',
          crs: 'EPSG:26914',
          sourceLayer: 'power',
          origin: { address: 'https://example.org/FeatureServer/0', query: 'MW > 5' },
          edits: ['choose-crs', 'drop-duplicates', 'of-a-later-version'],
        },
      },
    ]);
    for (const text of ['US EIA', 'Public domain', '11 / 12', 'EPSG:26914', plain.provenance.sha256])
      expect(printed).toContain(text);
    expect(printed).toContain('https://example.org/FeatureServer/0 MW > 5');
    expect(printed).toContain('coordinate system; duplicates left out; of-a-later-version');
  });

  test('names the layer inside a file of several', () => {
    const provenance = { ...plain.provenance, fileName: 'all.gpkg', sourceLayer: 'power' };
    expect(tablesOf([{ ...plain, provenance }])).toContain('power of all.gpkg');
  });
});
