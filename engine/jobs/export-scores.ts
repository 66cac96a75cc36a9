/** Scores as text in one of the formats that other programs read. */
import { assessmentJson } from '../../core/exports/assessment-json.ts';
import { scoresCsv } from '../../core/exports/scores-csv.ts';
import { scoresGeoJson } from '../../core/exports/scores-geojson.ts';
import type { Stressed } from '../../core/exports/stress-json.ts';
import type { Assessment } from '../../core/scoring/assessment.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

export type ScoresFormat = 'json' | 'csv' | 'geojson';

export type ScoresOptions = {
  readonly document: Workspace;
  readonly assessment: Assessment;
  readonly seed: number;
  /** What the draws say; null when none were made. */
  readonly stressed: Stressed | null;
  /** Ids to print, in document order; null for all. Ranks stay those among all sites. */
  readonly sites: readonly string[] | null;
};

/** The whole file, with a line break at its end. */
export function scoresText({ sites, ...options }: ScoresOptions, format: ScoresFormat): string {
  const all = assessmentJson(options);
  const json = sites === null ? all : { ...all, sites: all.sites.filter(({ id }) => sites.includes(id)) };
  switch (format) {
    case 'json':
      return `${JSON.stringify(json, null, 2)}\n`;
    case 'csv':
      return scoresCsv(json);
    case 'geojson':
      return `${JSON.stringify(scoresGeoJson(json))}\n`;
  }
}
