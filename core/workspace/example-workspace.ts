/** A small workspace for tests: two sites, no evidence, default weights. */
import { NO_COMMENT_REGISTER } from '../comments/comment-register.ts';
import { bareSite } from '../sites/bare-site.ts';
import type { Site } from '../sites/site.ts';
import { NO_REVIEW } from '../review/review.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { DEFAULT_METHOD } from './method-settings.ts';
import { SCHEMA_VERSION, type Workspace } from './workspace.ts';

/** A site of which only the name and position are known, and what a test sets. */
export function exampleSite(id: string, fields: Partial<Site> = {}): Site {
  return { ...bareSite({ id, name: id, position: [-97.21, 33.21] }), ...fields };
}

/** Denton and Granbury, and what a test sets. */
export function exampleWorkspace(fields: Partial<Workspace> = {}): Workspace {
  return {
    schemaVersion: SCHEMA_VERSION,
    name: 'Example',
    asOf: '2026-09-01',
    sites: [exampleSite('denton'), exampleSite('granbury', { position: [-97.79, 32.44] })],
    sources: {},
    cases: [],
    instruments: [],
    events: [],
    records: [],
    conflicts: [],
    rules: [],
    layers: [],
    weights: DEFAULT_WEIGHTS,
    weightSets: [],
    activeSet: null,
    method: DEFAULT_METHOD,
    presets: [],
    parameters: {},
    report: { preparedFor: '', preparedBy: '', status: 'draft' },
    reportSite: null,
    review: NO_REVIEW,
    comments: NO_COMMENT_REGISTER,
    ...fields,
  };
}
