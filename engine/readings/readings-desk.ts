/**
 * Answers orders for readings; what was last read stays in hand, so that only what changed is read again and the details
 * of a site are there at once.
 */
import { packReadings, type PackedReadings } from '../../core/criteria/packed-readings.ts';
import { ReadingCache } from '../../core/criteria/reading-cache.ts';
import { readVariants } from '../../core/criteria/read-variants.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { World } from '../../core/indicators/indicator.ts';
import { noiseSurroundings } from '../../core/indicators/noise-surroundings.ts';
import { prepareWorld, type Bundled } from '../../core/indicators/prepare-world.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { Surroundings as HeardAround } from '../../core/noise/surroundings.ts';
import type { Site } from '../../core/sites/site.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { ReadingsSource } from './readings-order.ts';

/** What lies around the sites, read when a document is asked about. */
export type Surroundings = {
  readonly layers: (document: Workspace) => Promise<Layers>;
  readonly bundled: () => Promise<Bundled>;
};

/** Readings with a memory of the last packed answer. */
export class ReadingsDesk implements ReadingsSource {
  private readonly surroundings: Surroundings;
  private readonly cache = new ReadingCache();
  private last: ReadonlyMap<string, SiteReadings> | null = null;
  private world: World | null = null;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  async all(document: Workspace): Promise<readonly SiteReadings[]> {
    const layers = await this.surroundings.layers(document);
    this.world = prepareWorld({ document, layers, ...(await this.surroundings.bundled()) });
    return this.cache.read(this.world, document.sites);
  }

  async packed(document: Workspace): Promise<PackedReadings> {
    const readings = await this.all(document);
    this.last = new Map(readings.map((site) => [site.siteId, site]));
    return packReadings(readings);
  }

  details(sites: readonly string[]): Promise<readonly SiteReadings[] | null> {
    const { last } = this;
    return Promise.resolve(last === null ? null : sites.flatMap((id) => last.get(id) ?? []));
  }

  variants(sites: readonly Site[]): Promise<readonly SiteReadings[] | null> {
    return Promise.resolve(this.world === null ? null : readVariants(this.world, sites));
  }

  heardAround(site: Site, reachKm: number): Promise<HeardAround | null> {
    return Promise.resolve(this.world === null ? null : noiseSurroundings(site, this.world, reachKm));
  }
}
