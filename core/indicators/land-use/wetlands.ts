/**
 * How much of the ground round the site is wetland?
 *
 * Indicator B6: filling one is close to fatal, so is a plan that cannot go round them. Classes as in the National Wetlands
 * Inventory and in land cover.
 */
import { curveScale } from '../scales.ts';
import { shareIndicator } from './share-indicator.ts';

/** Words of the inventory, and the codes of its vegetated palustrine and estuarine classes. */
const WETLAND = /wetland|marsh|swamp|\bbog\b|\bfen\b|\b(PEM|PFO|PSS|E2EM|E2FO|E2SS)\d?/i;

export const wetlands = shareIndicator({
  id: 'land-use.wetlands',
  perspectives: ['delivery', 'burden'],
  scale: curveScale(
    [
      [0, 0],
      [5, 30],
      [20, 60],
      [50, 90],
    ],
    'domain/indicators.md B6: wetland fill is fatal; shares of a disc heuristic, editable',
  ),
  overlapsWith: ['land-use.flood-zone'],
  ofArea: ({ kind }) => (kind === null ? 'perhaps' : WETLAND.test(kind) ? 'yes' : 'no'),
  ofCover: (name) => (WETLAND.test(name) ? 'yes' : 'no'),
});
