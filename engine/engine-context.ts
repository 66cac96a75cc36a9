/** What every part of the engine works with, and the orders that name a path. */
import type { z } from 'zod';
import type { events } from '../core/ipc/contract.ts';
import type { Perspective } from '../core/indicators/reading.ts';
import type { Language } from '../core/text/languages.ts';
import type { Day } from '../core/units/partial-date.ts';
import type { EngineData } from './engine-data.ts';
import type { ScoresFormat } from './jobs/export-scores.ts';
import type { Hosts } from './network/hosts.ts';
import type { MappingMemoryFile } from './staging/mapping-memory-file.ts';
import type { Screenings } from './screening/screening-commands.ts';
import type { Comments } from './comments/comments.ts';
import type { Noise } from './noise/noise-commands.ts';
import type { Staging } from './staging/staging.ts';
import type { OpenWorkspaces } from './workspaces/open-workspaces.ts';

export type EngineOptions = {
  /** Folder that holds basemap, reference, samples, fonts and report-templates. */
  readonly assetsRoot: string;
  /** Existing folder for working copies; nothing in it outlives the engine. */
  readonly scratchRoot: string;
  /** The day a new empty workspace is dated. */
  readonly today: Day;
  readonly appVersion: string;
  /** Path of the bundled `staging/import-worker.ts`; absent or null reads files in this thread. */
  readonly importWorker?: string | null;
  /** Heap of the thread that reads files, MB; absent takes what large files need. */
  readonly importHeapMB?: number;
  /** Path of the bundled `readings/readings-worker.ts`; absent or null works out readings in this thread. */
  readonly readingsWorker?: string | null;
  /** Path of the bundled `noise/noise-worker.ts`; absent or null works out noise maps in this thread. */
  readonly noiseWorker?: string | null;
  /** Path of the bundled `comments/comment-worker.ts`; absent or null reads and groups comments in this thread. */
  readonly commentWorker?: string | null;
  /** Existing folder for what outlives the engine: remembered mappings, hosts that were turned on. Null keeps nothing. */
  readonly settingsRoot?: string | null;
  /** Hears how far long work is. */
  readonly onProgress?: (progress: EngineProgress) => void;
};

/** How far a task is; `task` is an import id, the task of a fetch or a noise map, or `readings`. */
export type EngineProgress = z.infer<(typeof events)['engine.progress']>;

export type EngineContext = Omit<EngineOptions, 'onProgress' | 'settingsRoot'> & {
  readonly settingsRoot: string | null;
  readonly onProgress: (progress: EngineProgress) => void;
  readonly open: OpenWorkspaces;
  readonly data: EngineData;
  readonly staging: Staging;
  readonly memory: MappingMemoryFile;
  readonly hosts: Hosts;
  /** Screenings, loaded when one is first asked for. */
  readonly screening: () => Promise<Screenings>;
  /** Noise maps, loaded when one is first asked for. */
  readonly noise: () => Promise<Noise>;
  /** Public comments, loaded when they are first asked for. */
  readonly comments: () => Promise<Comments>;
};

export type ReportOrder = { readonly site: string; readonly language: Language; readonly path: string };

export type ScoresOrder = {
  readonly perspective: Perspective;
  readonly format: ScoresFormat;
  /** In place of the workspace's own; null or absent keeps it. */
  readonly seed?: number | null;
  /** Draws in place of the workspace's own; 0 makes none. */
  readonly draws?: number | null;
  /** Ids to print; null or absent for all. */
  readonly sites?: readonly string[] | null;
};
