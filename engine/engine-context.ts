/** What every part of the engine works with, and the orders that name a path. */
import type { Perspective } from '../core/indicators/reading.ts';
import type { Language } from '../core/text/languages.ts';
import type { Day } from '../core/units/partial-date.ts';
import type { EngineData } from './engine-data.ts';
import type { ScoresFormat } from './jobs/export-scores.ts';
import type { OpenWorkspaces } from './workspaces/open-workspaces.ts';

export type EngineOptions = {
  /** Folder that holds basemap, reference, samples, fonts and report-templates. */
  readonly assetsRoot: string;
  /** Existing folder for working copies; nothing in it outlives the engine. */
  readonly scratchRoot: string;
  /** The day a new empty workspace is dated. */
  readonly today: Day;
  readonly appVersion: string;
};

export type EngineContext = EngineOptions & { readonly open: OpenWorkspaces; readonly data: EngineData };

export type ReportOrder = { readonly site: string; readonly language: Language; readonly path: string };

export type ScoresOrder = {
  readonly perspective: Perspective;
  readonly format: ScoresFormat;
  readonly seed?: number;
  /** Ids to print; null or absent for all. */
  readonly sites?: readonly string[] | null;
};
