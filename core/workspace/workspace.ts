/**
 * The document of a workspace: everything a user can change and undo, kept as one row of the GeoPackage
 * beside the layer tables. Scores are computed from it, never stored in it.
 */
import { z } from 'zod';
import { CommentRegister } from '../comments/comment-register.ts';
import { ContestEvent, Instrument, LargeLoadRule, OppositionCase } from '../evidence/evidence.ts';
import { PublicRecord } from '../evidence/public-record.ts';
import { LayerInfo } from '../layers/layer-info.ts';
import { Review } from '../review/review.ts';
import { Site, SiteId } from '../sites/site.ts';
import { Conflict } from '../sources/conflict.ts';
import { Source } from '../sources/source.ts';
import { Day } from '../units/partial-date.ts';
import { WeightSet } from '../weights/weight-set.ts';
import { Weights } from '../weights/weights.ts';
import { MethodPreset, MethodSettings } from './method-settings.ts';

export const SCHEMA_VERSION = 6;

export const Workspace = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  name: z.string().min(1),
  /** Every date rule and every printed date uses this day, never the clock. */
  asOf: Day,
  sites: z.array(Site),
  /** Sources by id; every `sources` list in the document points here. */
  sources: z.record(z.string(), Source),
  cases: z.array(OppositionCase),
  instruments: z.array(Instrument),
  events: z.array(ContestEvent),
  /** Petitions, complaints, suits, commitments, statements and meetings. */
  records: z.array(PublicRecord),
  /** Where sources differ: the values beside the one that counts, with the rule that chose it. */
  conflicts: z.array(Conflict).max(100_000),
  rules: z.array(LargeLoadRule),
  layers: z.array(LayerInfo),
  weights: Weights,
  /** Weights of stakeholders, side by side; `weights` is what scores. */
  weightSets: z.array(WeightSet).max(100),
  /** Id of the set that `weights` was taken from; null when it never was. Edits of the weights keep it. */
  activeSet: z.string().nullable(),
  method: MethodSettings,
  /** Methods the user kept under a name and a version. */
  presets: z.array(MethodPreset).max(100),
  /** `INDICATOR.PARAMETER` -> value, for example `grid.line-distance.minVoltageKV`; absent means the default. */
  parameters: z.record(z.string(), z.number()),
  /** Whom the report is prepared for, by whom, and which site it shows; printed on the cover. */
  report: z.strictObject({ preparedFor: z.string(), preparedBy: z.string(), status: z.enum(['draft', 'final']) }),
  /** The site shown in the report place; null until one is chosen. */
  reportSite: SiteId.nullable(),
  review: Review,
  comments: CommentRegister,
});
export type Workspace = z.infer<typeof Workspace>;
