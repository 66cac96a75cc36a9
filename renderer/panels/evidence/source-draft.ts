/** What a record rests on while it is typed: a source of the workspace, a new one, or a reviewer's judgement. */
import { freeId } from '../../../core/lib/free-id.ts';
import { err, ok, type Result } from '../../../core/lib/result.ts';
import { Source } from '../../../core/sources/source.ts';
import { PartialDate } from '../../../core/units/partial-date.ts';

export const BASES = ['existing', 'new', 'judgement'] as const;

export type SourceDraft = {
  readonly basis: (typeof BASES)[number];
  readonly existing: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: string;
  readonly judgement: string;
};

/** A field that cannot be read, and the code of the sentence that says why. */
export type FieldProblem = { readonly field: string; readonly code: string };

/** What the record will cite. */
export type Cited = {
  readonly sources: readonly string[];
  /** Sources that the workspace does not have yet. */
  readonly added: readonly Source[];
  readonly judgement: string | null;
};

/** Nothing stated yet, or what a record cites now; one of several sources stands for all, and all are kept. */
export function sourceDraft(sources: readonly string[] = [], judgement: string | null = null): SourceDraft {
  const basis = sources.length > 0 ? 'existing' : judgement === null ? 'new' : 'judgement';
  const blank = { title: '', publisher: '', url: '', date: '' };
  return { basis, existing: sources[0] ?? '', ...blank, judgement: judgement ?? '' };
}

/** What a record rested on before it was edited; `judgement` null where no reviewer judged. */
export type CitedBefore = { readonly sources: readonly string[]; readonly judgement?: string | null };

/** What the draft cites, or why it cites nothing. A judgement beside sources is kept: the form does not show it. */
export function citedOf(
  draft: SourceDraft,
  known: Readonly<Record<string, Source>>,
  before: CitedBefore | null,
): Result<Cited, readonly FieldProblem[]> {
  if (draft.basis === 'judgement') {
    const judgement = draft.judgement.trim();
    return judgement === '' ? err([missing('judgement')]) : ok({ sources: [], added: [], judgement });
  }
  if (draft.basis === 'existing') {
    if (draft.existing === '') return err([missing('existing')]);
    const sources = before?.sources.includes(draft.existing) === true ? before.sources : [draft.existing];
    return ok({ sources, added: [], judgement: besideSources(before) });
  }
  const entered = newSource(draft, known);
  if (!entered.ok) return entered;
  return ok({ sources: [entered.value.id], added: [entered.value], judgement: besideSources(before) });
}

/** The judgement that stood beside sources; one that stood alone gives way to the source that is named now. */
function besideSources(before: CitedBefore | null): string | null {
  return before === null || before.sources.length === 0 ? null : (before.judgement ?? null);
}

function newSource(
  draft: SourceDraft,
  known: Readonly<Record<string, Source>>,
): Result<Source, readonly FieldProblem[]> {
  const [title, url, date] = [draft.title.trim(), draft.url.trim(), draft.date.trim()];
  if (title === '' && url === '') return err([missing('sourceTitle')]);
  const problems: FieldProblem[] = [];
  if (url !== '' && !Source.shape.url.safeParse(url).success) problems.push({ field: 'url', code: 'address-wrong' });
  if (date !== '' && !PartialDate.safeParse(date).success) problems.push({ field: 'sourceDate', code: 'date-wrong' });
  if (problems.length > 0) return err(problems);
  return ok({
    id: freeId('s-entered', Object.values(known)),
    title: title === '' ? url : title,
    publisher: draft.publisher.trim(),
    url: url === '' ? null : url,
    date: date === '' ? null : date,
    retrieved: null,
    licence: null,
  });
}

function missing(field: string): FieldProblem {
  return { field, code: 'source-missing' };
}
