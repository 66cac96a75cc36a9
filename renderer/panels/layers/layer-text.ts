/** A layer in one line: its role, and how much it holds in the terms of its kind. */
import { useCallback } from 'react';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';

/** Gives the line of a layer in the language on screen. */
export function useLayerSummary(): (layer: LayerInfo) => string {
  const t = useText();
  const language = useLanguage();
  return useCallback(
    ({ role, kind, rowsUsed, tiles }) => {
      const facts = { role: t(`role.${role}`), rows: formatNumber(rowsUsed, language) };
      if (kind === 'features' || kind === 'records') return t('layers.rows', facts);
      const number = tiles === undefined || tiles.tiles === 0 ? null : formatNumber(tiles.tiles, language);
      const what = number === null ? t(`layers.kind.${kind}`) : t('layers.tiles', { tiles: number });
      return `${facts.role} · ${what}`;
    },
    [t, language],
  );
}
