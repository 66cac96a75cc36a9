/** Judgements in words: "Grid capacity counts 3 times as much as Land use: somewhat more". */
import type { Language } from '../../../core/text/languages.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import type { Judgement } from '../../../core/weights/judgement.ts';
import type { Say } from '../../app/use-text.ts';

/** Words of Saaty's scale at 3, 5, 7 and 9; a step between two of them takes the weaker. */
const WORDS: readonly (readonly [from: number, code: string])[] = [
  [8.5, 'pairwise.words-9'],
  [6.5, 'pairwise.words-7'],
  [4.5, 'pairwise.words-5'],
  [1.05, 'pairwise.words-3'],
];

/** The judgement as a sentence. */
export function judgementText({ first, second, ratio }: Judgement, t: Say, language: Language): string {
  const [more, less] = ratio >= 1 ? [first, second] : [second, first];
  const times = Math.max(ratio, 1 / ratio);
  const facts = { more: t(`group.${more}`), less: t(`group.${less}`) };
  const word = WORDS.find(([from]) => times >= from)?.[1];
  if (word === undefined) return t('pairwise.same', facts);
  return t('pairwise.more', { ...facts, times: formatRounded(times, language), words: t(word) });
}

/** A ratio as it stands in the matrix: `3`, `1/3`, `2.4`. */
export function ratioText(ratio: number, language: Language): string {
  const shown = (times: number) => formatRounded(times, language).replace(/[.,]00?$/, '');
  return ratio >= 1 ? shown(ratio) : `1/${shown(1 / ratio)}`;
}
