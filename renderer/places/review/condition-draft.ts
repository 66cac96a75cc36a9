import type { ReviewCondition } from '../../../core/review/condition.ts';
import { CONDITION_EXAMPLES, type ConditionExample } from '../../../core/review/condition-examples.ts';
import type { Finding } from '../../../core/review/finding-set.ts';
import type { SourceId } from '../../../core/sources/source.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { say } from '../../../core/text/say.ts';

type Around = { readonly findings: readonly Finding[]; readonly language: Language };

/** The draft with the words of an example, its factor, and the first finding that the factor is filed under. */
export function fromExample(draft: ReviewCondition, example: ConditionExample, around: Around): ReviewCondition {
  const { key, factor, source } = example;
  const word = (part: string) => say(around.language, 'review', `example.${key}.${part}`);
  const finding = around.findings.find(({ factors }) => factor !== null && factors.includes(factor));
  return {
    ...draft,
    text: word('text'),
    limit: word('limit'),
    place: word('place'),
    recheck: word('recheck'),
    factor,
    finding: draft.finding ?? finding?.id ?? null,
    example: source.id,
  };
}

/** How far the rule had come that a source is an example of: `a draft`, `adopted 10 September 2024`; null for others. */
export function standingOf(source: SourceId, language: Language): string | null {
  const example = CONDITION_EXAMPLES.find((one) => one.source.id === source);
  return example === undefined ? null : standingText(example, language);
}

/** The limit, whose it is and how far it had come: `55 dB over one hour · Hastings Tribune … · recommended …`. */
export function exampleLine(example: ConditionExample, language: Language): string {
  const limit = say(language, 'review', `example.${example.key}.limit`);
  return [limit, example.source.publisher, standingText(example, language)].join(' · ');
}

function standingText({ standing, on }: ConditionExample, language: Language): string {
  return say(language, 'review', `standing.${standing}`, { date: on === null ? '' : formatDate(on, language) });
}
