import type { UntiedEntry } from '../../../core/review/timeline.ts';
import type { Say } from '../../app/use-text.ts';

/** The kind of an entry, with the outcome, status or sort of it. `r` speaks from the catalogue `review`. */
export function kindText({ kind, what }: Pick<UntiedEntry, 'kind' | 'what'>, r: Say): string {
  const words = { case: 'outcome', instrument: 'instrument', record: 'kind' } as const;
  if (what === null || !(kind in words)) return r(`entry.${kind}`);
  return `${r(`entry.${kind}`)}: ${r(`${words[kind as keyof typeof words]}.${what}`)}`;
}
