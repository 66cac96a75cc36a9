/** What crosses from the engine to the thread that works out readings, and back: documents and readings, never rows. */
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** What the thread is started with. */
export type ReadingsThreadData = {
  readonly assetsRoot: string;
  /** The working copy of the workspace. */
  readonly path: string;
  /** How long to wait for what the engine writes. */
  readonly busyMs: number;
};

export type ReadingsOrder = { readonly document: Workspace };

/** What the thread says while it works on an order, and at its end. */
export type ReadingsMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly readings: readonly SiteReadings[] }
  | { readonly kind: 'failed'; readonly message: string };
