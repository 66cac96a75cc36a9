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

  test('prints the settings of the draws, the means and the weights in words', () => {
    const { document } = exampleInput();
    const method = {
      ...document.method,
      aggregation: { kind: 'owa' as const, orness: 0.7 },
      robustness: { draws: 2500, seed: 77, concentration: 20, unknowns: 'anywhere' as const },
      floors: { floodway: 60, 'of-a-later-version': 1 },
      exclusions: [
        { id: 'x', indicator: 'grid.added-peak', when: 'above' as const, value: 1, source: 'Board', enabled: false },
      ],
    };
    const printed = JSON.stringify(composeReproducibility(createWriter(exampleInput({ document: { method } }))));
    expect(printed).toContain('2,500 draws, seed 77, concentration 20');
    expect(printed).toContain('anywhere between 0 and 100');
    expect(printed).toContain('ordered weighted average, orness 0.7');
    expect(printed).toContain('0 on, 1 off');
    expect(printed).toContain('Floodway 60"');
    expect(printed).toContain('Grid capacity 30; Land use 20');
    expect(printed).not.toContain('land-use 2');
  });
});
