/**
 * Families of form letters: comments that say the same in nearly the same words.
 *
 * Comments with the same words in the body are one text. Texts that resemble each other are a family, directly or through
 * others. A text that resembles none but holds nearly all of what a family shares is that letter with much added, and joins
 * it; families themselves never grow together by this, so a comment that quotes two letters does not make them one.
 * Yang & Callan (Near-duplicate detection for eRulemaking, 2005) name the same kinds: exact, block added or deleted, minor change.
 */
import { compareIds } from './compare-ids.ts';
import type { PublicComment } from './public-comment.ts';
import { nearTexts } from './near-texts.ts';
import { openingOf } from './shared-words.ts';
import { shingleSet } from './shingles.ts';
import { keyReader, type SimilarityKey } from './similarity-key.ts';

export type Family = {
  /** Id of the comment that stands for it: the one nearest to what most of them share. */
  readonly representative: string;
  /** Ids of all its comments, the representative's among them, ascending. */
  readonly members: readonly string[];
  /** Distinct texts among them. */
  readonly texts: number;
  /** How the letter begins, words that most members do not share left out. */
  readonly opening: string;
};

export type Grouping = {
  /** Two comments and more, largest first, ties by representative. */
  readonly families: readonly Family[];
  /** Ids of comments that are like no other, ascending. */
  readonly singles: readonly string[];
};

/** Share of what a family's letter says that a text must hold to be that letter with additions. Heuristic. */
const HOLDS_LETTER = 0.8;
/** Runs a letter must have to be looked for inside others: shorter ones are in any text by chance. Heuristic. */
const LEAST_LETTER = 20;

type Text = SimilarityKey & { readonly set: Uint32Array; readonly ids: string[]; readonly source: string };
/** Texts that belong together and the runs that more than half of their comments have. */
type Cluster = { readonly texts: Text[]; readonly letter: Uint32Array };

/** What is looked at of a comment. */
export type ComparedComment = Pick<PublicComment, 'id' | 'text' | 'status'>;

/** Families among the comments that are counted. The order of the comments plays no part. */
export function groupFormLetters(comments: readonly ComparedComment[]): Grouping {
  const texts = distinctTexts(comments.filter(({ status }) => status === 'counted'));
  const groups = new Map<number, Text[]>();
  nearTexts(texts.map(({ set }) => set)).forEach((group, i) => {
    const text = texts[i];
    if (text === undefined) return;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [text]);
    else known.push(text);
  });
  const { clusters, lone } = attachLone([...groups.values()]);
  const families = clusters
    .map(familyOf)
    .sort((a, b) => b.members.length - a.members.length || compareIds(a.representative, b.representative));
  return { families, singles: lone.flatMap(({ ids }) => ids).sort(compareIds) };
}

/** Comments by equal body, in the order of their keys. */
function distinctTexts(comments: readonly ComparedComment[]): Text[] {
  const readKey = keyReader();
  const byKey = new Map<string, Text>();
  for (const { id, text } of comments.toSorted((a, b) => compareIds(a.id, b.id))) {
    const read = readKey(text);
    // A text without words is alike to itself only.
    const key = read.key === '' ? text.trim() : read.key;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { ...read, key, set: shingleSet(read.runs), ids: [id], source: text });
    else known.ids.push(id);
  }
  return [...byKey.values()].sort((a, b) => compareIds(a.key, b.key));
}

/** Clusters of two comments and more with the lone texts that hold their letter; the lone texts that hold none. */
function attachLone(groups: readonly Text[][]): { clusters: Cluster[]; lone: Text[] } {
  const clusters = groups.filter((texts) => commentsIn(texts) > 1).map((texts) => ({ texts, letter: letterOf(texts) }));
  const alone = groups.filter((texts) => commentsIn(texts) === 1).flat();
  const letters = lettersByRun(clusters);
  const joining = clusters.map((): Text[] => []);
  const lone: Text[] = [];
  for (const text of alone) {
    const home = joining[letterIn(text, clusters, letters)];
    (home ?? lone).push(text);
  }
  const grown = clusters.map(({ texts, letter }, i) => ({ texts: [...texts, ...(joining[i] ?? [])], letter }));
  return { clusters: grown, lone };
}

function lettersByRun(clusters: readonly Cluster[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { letter }] of clusters.entries()) {
    if (letter.length < LEAST_LETTER) continue;
    for (const run of letter) {
      const known = found.get(run);
      if (known === undefined) found.set(run, [index]);
      else known.push(index);
    }
  }
  return found;
}

/** Index of the cluster whose letter the text holds best, ties to the longer letter, then to the earlier; -1 when it holds none. */
function letterIn({ set }: Text, clusters: readonly Cluster[], letters: ReadonlyMap<number, number[]>): number {
  const shared = new Map<number, number>();
  for (const run of set) for (const index of letters.get(run) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  let best = { index: -1, share: 0, count: 0 };
  for (const [index, count] of [...shared].sort(([a], [b]) => a - b)) {
    const share = count / (clusters[index]?.letter.length ?? Infinity);
    if (share < HOLDS_LETTER) continue;
    if (share > best.share || (share === best.share && count > best.count)) best = { index, share, count };
  }
  return best.index;
}

/** Runs that more than half of the comments have, ascending. */
function letterOf(texts: readonly Text[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const { set, ids } of texts) for (const run of set) counts.set(run, (counts.get(run) ?? 0) + ids.length);
  const half = commentsIn(texts) / 2;
  return Uint32Array.from([...counts].filter(([, count]) => count > half).map(([run]) => run)).sort();
}

function familyOf({ texts, letter }: Cluster): Family {
  const shared = new Set(letter);
  let best: { readonly text: Text; readonly nearness: number } | null = null;
  for (const text of texts) {
    const nearness = nearnessTo(text, shared);
    // More copies of the same text, then the smaller id: nothing here depends on the order.
    const wins =
      best === null || nearness > best.nearness || (nearness === best.nearness && compareTexts(text, best.text) < 0);
    if (wins) best = { text, nearness };
  }
  const members = texts.flatMap(({ ids }) => ids).sort(compareIds);
  const [representative = ''] = best?.text.ids ?? members;
  return {
    representative,
    members,
    texts: texts.length,
    opening: best === null ? '' : openingOf(best.text.source, best.text.runs, shared),
  };
}

function nearnessTo({ set }: Text, letter: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of set) if (letter.has(run)) shared += 1;
  const all = set.length + letter.size - shared;
  return all === 0 ? 1 : shared / all;
}

function compareTexts(a: Text, b: Text): number {
  return b.ids.length - a.ids.length || compareIds(a.ids[0] ?? '', b.ids[0] ?? '');
}

function commentsIn(texts: readonly Text[]): number {
  return texts.reduce((sum, { ids }) => sum + ids.length, 0);
}
