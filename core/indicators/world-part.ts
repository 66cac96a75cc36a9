/** Names of the parts of a world that an indicator or a gate may say it reads. */
import type { Layers } from '../layers/layer-data.ts';
import type { World } from './indicator.ts';

/**
 * A list of layers, or a member of the world. `gazetteer` stands for counties and places alike, `searched` for the
 * extents of record layers with the titles of their sources. Parameters of one's own are always read.
 */
export type WorldPart = keyof Layers | Exclude<keyof World, 'layers' | 'parameter' | 'countyAt'>;
