/** Answers to pairwise questions while the dialog is open: nothing of it is in the workspace before Apply. */
import type { Group } from '../../../core/indicators/reading.ts';
import { groupWeights, type GroupError, type GroupWeights } from '../../../core/weights/aggregate-judgements.ts';
import type { RandomIndexTable } from '../../../core/weights/random-index.ts';
import type { Elicitation, GroupJudgement, Person } from '../../../core/weights/weight-set.ts';
import type { Result } from '../../../core/lib/result.ts';

export type PairwiseDraft = {
  readonly randomIndex: RandomIndexTable;
  /** At least one. */
  readonly people: readonly Person[];
  /** Whose answers are on screen, as an index into `people`. */
  readonly asked: number;
};

export type GroupPair = { readonly first: Group; readonly second: Group };

/** The answers a set keeps, or one person called `name` who has not answered yet. */
export function startDraft(kept: Elicitation | null, name: string): PairwiseDraft {
  const people = kept?.method === 'pairwise' ? kept.people : [];
  return {
    randomIndex: kept?.method === 'pairwise' ? kept.randomIndex : 'saaty-2005',
    people: people.length === 0 ? [newPerson(name)] : people,
    asked: 0,
  };
}

/** The draft as a set keeps it. */
export function keptAnswers({ randomIndex, people }: PairwiseDraft): Elicitation {
  return { method: 'pairwise', randomIndex, people: [...people] };
}

/** Every pair of groups once, in print order. */
export function pairsOf(groups: readonly Group[]): readonly GroupPair[] {
  return groups.flatMap((first, i) => groups.slice(i + 1).map((second) => ({ first, second })));
}

/** What the person on screen answered, as `first` over `second`; null when not answered. */
export function answerTo({ people, asked }: PairwiseDraft, { first, second }: GroupPair): number | null {
  for (const judgement of people[asked]?.judgements ?? []) {
    if (judgement.first === first && judgement.second === second) return judgement.ratio;
    if (judgement.first === second && judgement.second === first) return 1 / judgement.ratio;
  }
  return null;
}

/** The draft with the answer of the person on screen; null takes it back. */
export function answer(draft: PairwiseDraft, pair: GroupPair, ratio: number | null): PairwiseDraft {
  const isAbout = ({ first, second }: GroupPair) =>
    (first === pair.first && second === pair.second) || (first === pair.second && second === pair.first);
  return changePerson(draft, (person) => {
    const others = person.judgements.filter((judgement) => !isAbout(judgement));
    const judgements: GroupJudgement[] = ratio === null ? others : [...others, { ...pair, ratio }];
    return { ...person, judgements };
  });
}

/** The draft with the person on screen changed. */
export function changePerson(draft: PairwiseDraft, change: (person: Person) => Person): PairwiseDraft {
  return { ...draft, people: draft.people.map((person, i) => (i === draft.asked ? change(person) : person)) };
}

/** The draft with one more person, who is asked from now on. */
export function addPerson(draft: PairwiseDraft, name: string): PairwiseDraft {
  return { ...draft, people: [...draft.people, newPerson(name)], asked: draft.people.length };
}

/** The draft without the person on screen; the last one stays. */
export function removePerson(draft: PairwiseDraft): PairwiseDraft {
  if (draft.people.length === 1) return draft;
  const people = draft.people.filter((_, i) => i !== draft.asked);
  return { ...draft, people, asked: Math.min(draft.asked, people.length - 1) };
}

/** What all people with a voice say together about `groups`; refused when that does not reach every group. */
export function outcomeOf(
  { people, randomIndex }: PairwiseDraft,
  groups: readonly Group[],
): Result<GroupWeights, GroupError> {
  const isHere = ({ first, second }: GroupPair) => groups.includes(first) && groups.includes(second);
  const judges = people.flatMap(({ voice, judgements }, i) =>
    voice > 0 ? [{ id: String(i), weight: voice, judgements: judgements.filter(isHere) }] : [],
  );
  return groupWeights(groups, judges, randomIndex);
}

function newPerson(name: string): Person {
  return { name, voice: 1, judgements: [] };
}

/** The steps of the scale between two groups: nine times as much, down to the same, up to nine times the other way. */
export const SCALE: readonly number[] = [
  9,
  8,
  7,
  6,
  5,
  4,
  3,
  2,
  1,
  1 / 2,
  1 / 3,
  1 / 4,
  1 / 5,
  1 / 6,
  1 / 7,
  1 / 8,
  1 / 9,
];

/** The nearest step of the scale, by proportion. */
export function stepOf(ratio: number): number {
  return SCALE.reduce((best, step) =>
    Math.abs(Math.log(step / ratio)) < Math.abs(Math.log(best / ratio)) ? step : best,
  );
}
