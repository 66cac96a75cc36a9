/**
 * Who hears what, in the form that crosses to the window: people and dwellings by band in both states, the receptors that
 * hear the most or the largest change, and the loudest of each kind.
 */
import { z } from 'zod';
import { ReceptorChange } from './compare-states.ts';
import { RECEPTOR_KINDS } from './receptor-set.ts';
import { MISSING_COVER } from './surroundings.ts';

const Range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() });

const CoverSchema = z.strictObject({
  missing: z.enum(MISSING_COVER).nullable(),
  layers: z.array(z.string()),
  isPartial: z.boolean(),
});

/** One band, from quiet to loud; the first has no lower end and the last no upper one. */
export const ExposureBand = z.strictObject({
  fromDb: z.number().nullable(),
  toDb: z.number().nullable(),
  /** At least: points without a number add none. No numbers at all where `people` or `dwellings` is missing. */
  people: z.number(),
  dwellings: z.int(),
  /** Buildings whose class does not tell whether people live there. */
  possibleDwellings: z.int(),
  /** Schools and places of care. */
  sensitive: z.int(),
});
export type ExposureBand = z.infer<typeof ExposureBand>;

const Bands = z.strictObject({
  low: z.array(ExposureBand),
  likely: z.array(ExposureBand),
  high: z.array(ExposureBand),
});

export const ExposedReceptor = z.strictObject({
  ...ReceptorChange.shape,
  /** Its place among all: a stable name. */
  id: z.int(),
  label: z.string(),
  kind: z.enum(RECEPTOR_KINDS),
  position: z.tuple([z.number(), z.number()]),
  people: z.number().nullable(),
});
export type ExposedReceptor = z.infer<typeof ExposedReceptor>;

const Loudest = z.strictObject({ kind: z.enum(RECEPTOR_KINDS), mined: Range.nullable(), hosted: Range.nullable() });
export type Loudest = z.infer<typeof Loudest>;

export const Exposure = z.strictObject({
  people: CoverSchema,
  dwellings: CoverSchema,
  /** Points that stand for people and have no number. */
  withoutPeople: z.int(),
  mined: Bands,
  hosted: Bands,
  /** How many receptors lie in the area; `rows` are those that hear most. */
  total: z.int(),
  rows: z.array(ExposedReceptor),
  /** The loudest likely level of each kind that is there; a state that is silent has none. */
  loudest: z.array(Loudest),
  /**
   * The night level on record for the nearest dwelling, dBA, beside what is worked out there; null without both, or
   * where a building that may be a dwelling is nearer.
   */
  recorded: z.strictObject({ dba: Range, modelled: Range, label: z.string(), distanceM: z.number() }).nullable(),
});
export type Exposure = z.infer<typeof Exposure>;
