/** What crosses from the engine to the thread that works out readings, and back: documents and readings, never rows. */
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Surroundings } from '../../core/noise/surroundings.ts';
import type { Site } from '../../core/sites/site.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** What the thread is started with. */
export type ReadingsThreadData = {
  readonly assetsRoot: string;
  /** Where the places of linked rasters are remembered; null for none. */
  readonly settingsRoot: string | null;
  /** The working copy of the workspace. */
  readonly path: string;
  /** How long to wait for what the engine writes. */
  readonly busyMs: number;
};

/** The readings of a document, whole or packed, or what was last read of some of its sites. */
export type ReadingsOrder =
  | { readonly kind: 'all'; readonly document: Workspace }
  | { readonly kind: 'packed'; readonly document: Workspace }
  | { readonly kind: 'details'; readonly sites: readonly string[] }
  | { readonly kind: 'variants'; readonly sites: readonly Site[] }
  | { readonly kind: 'surroundings'; readonly site: Site; readonly reachKm: number };

/** Who answers: a thread, or this one. */
export type ReadingsSource = {
  /** Readings of all sites of the document, in its order. */
  readonly all: (document: Workspace) => Promise<readonly SiteReadings[]>;
  /** The same, packed; kept for `details`. */
  readonly packed: (document: Workspace) => Promise<PackedReadings>;
  /** What was read of some sites for the last packed answer, without those that were not in it; null before the first. */
  readonly details: (sites: readonly string[]) => Promise<readonly SiteReadings[] | null>;
  /** What would be read of one site if it were otherwise, in the world last read; null before the first answer. */
  readonly variants: (sites: readonly Site[]) => Promise<readonly SiteReadings[] | null>;
  /** Receptors of noise around a site, in the world last read; null before the first answer. */
  readonly heardAround: (site: Site, reachKm: number) => Promise<Surroundings | null>;
};

/** What the thread says while it works on an order, and at its end. */
export type ReadingsMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly message: string };
