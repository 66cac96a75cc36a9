/** A finished figure: the drawing and its words for readers who do not see it. */
export type DrawnFigure = { readonly svg: string; readonly alt: string };

/** Longest alternative text, words: a screen reader reads it in one breath of half a minute. Heuristic. */
export const ALT_TEXT_WORDS = 60;

/** Sentences joined, from the first on, as long as they stay within the limit of words. */
export function altText(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (longer.split(/\s+/).length > ALT_TEXT_WORDS) break;
    text = longer;
  }
  return text;
}
