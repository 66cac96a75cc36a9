/**
 * Named sets of weights, one a stakeholder: planner, consultant, official and community see what the others see.
 *
 * A set says how its weights were found, so that a reader can ask the same questions again.
 */
import { z } from 'zod';
import { GROUPS } from '../indicators/reading.ts';
import { LARGEST_RATIO } from './judgement.ts';
import { RandomIndexTable } from './random-index.ts';
import { Weights } from './weights.ts';

export const STAKEHOLDERS = ['planner', 'consultant', 'official', 'community', 'other'] as const;

/** How much more the first counts than the second: 1 equal, 9 extremely more, below 1 the other way round. */
const GroupJudgement = z.strictObject({
  first: z.enum(GROUPS),
  second: z.enum(GROUPS),
  ratio: z
    .number()
    .min(1 / LARGEST_RATIO)
    .max(LARGEST_RATIO),
});
export type GroupJudgement = z.infer<typeof GroupJudgement>;

const Person = z.strictObject({
  name: z.string().max(120),
  /** How much this person's judgements count among several. */
  voice: z.number().min(0).max(100),
  judgements: z.array(GroupJudgement),
});
export type Person = z.infer<typeof Person>;

/** How the group weights of one perspective were found. */
export const Elicitation = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('direct') }),
  z.strictObject({
    method: z.literal('swing'),
    /** Points 0-100 for the swing of each group from its best to its worst. */
    points: z.partialRecord(z.enum(GROUPS), z.number().min(0).max(100)),
  }),
  z.strictObject({
    method: z.literal('pairwise'),
    randomIndex: RandomIndexTable,
    people: z.array(Person).max(50),
  }),
]);
export type Elicitation = z.infer<typeof Elicitation>;

export const WeightSet = z.strictObject({
  id: z.string().regex(/^set-[a-z0-9-]{1,60}$/),
  name: z.string().min(1).max(120),
  stakeholder: z.enum(STAKEHOLDERS),
  note: z.string().max(2000),
  weights: Weights,
  elicitation: z.strictObject({ delivery: Elicitation, burden: Elicitation }),
});
export type WeightSet = z.infer<typeof WeightSet>;
