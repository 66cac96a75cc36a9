/** A task of a redline in words: what it is about, what it says, who signed it. */
import { QUESTIONS } from '../../../core/review/questions.ts';
import { findingSetsOf } from '../../../core/review/finding-sets.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { say } from '../../../core/text/say.ts';
import type { RedlineTask } from '../../../core/workspace/redline-tasks.ts';
import type { Redline } from '../../../core/workspace/redline.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { indicatorName } from '../reading-text.ts';

/** What one side says: its words, and small print below. */
export type Words = { readonly says: string; readonly small: string };

export type TaskContext = {
  readonly document: Workspace;
  readonly redline: Redline;
  readonly language: Language;
};

/** Site and factor, finding or question; a source for an excerpt. What is not known here stands under its id. */
export function aboutTask(task: RedlineTask, { document, redline, language }: TaskContext): string {
  if (task.kind === 'excerpt') {
    const { source, title } = task.theirs;
    return (document.sources[source] ?? redline.sources[source])?.title ?? title;
  }
  const site = document.sites.find(({ id }) => id === task.theirs.siteId)?.name ?? task.theirs.siteId;
  const matter = matterOf(task, document, language);
  return matter === null ? site : `${site}: ${matter}`;
}

type OfSite = Exclude<RedlineTask, { readonly kind: 'excerpt' }>;

function matterOf(task: OfSite, document: Workspace, language: Language): string | null {
  switch (task.kind) {
    case 'mark':
      return indicatorName(task.theirs.factor, language);
    case 'answer': {
      const { question } = task.theirs;
      return QUESTIONS.some(({ key }) => key === question) ? say(language, 'review', `question.${question}`) : question;
    }
    case 'condition': {
      const { finding, factor } = task.theirs;
      const findings = findingSetsOf(document.review, language).flatMap((set) => set.findings);
      const named = findings.find(({ id }) => id === finding)?.text;
      return named ?? (factor === null ? null : indicatorName(factor, language));
    }
  }
}

/** What the file says. */
export function theirWords(task: RedlineTask, language: Language): Words {
  return task.kind === 'excerpt' ? excerptWords(task.theirs, language) : wordsOf(task, 'theirs', language);
}

/** What stands here; null where nothing differs. */
export function ourWords(task: RedlineTask, language: Language): Words | null {
  return task.kind === 'excerpt' || task.ours === null ? null : wordsOf(task, 'ours', language);
}

function wordsOf(task: OfSite, side: 'theirs' | 'ours', language: Language): Words {
  const nothing = { says: '', small: '' };
  if (task.kind === 'mark') {
    const mark = task[side];
    if (mark === null) return nothing;
    const { verdict, reason, by, on } = mark;
    return {
      says: `${say(language, 'review', `marked.${verdict}`)}: ${reason}`,
      small: say(language, 'review', 'mark.signed', { by, date: formatDate(on, language) }),
    };
  }
  if (task.kind === 'answer') {
    const answer = task[side];
    return answer === null ? nothing : { says: say(language, 'review', `answer.${answer.status}`), small: answer.note };
  }
  const condition = task[side];
  if (condition === null) return nothing;
  const { text, limit, place, recheck } = condition;
  return { says: text, small: [limit, place, recheck].filter((part) => part.trim() !== '').join('; ') };
}

type Excerpt = Extract<RedlineTask, { readonly kind: 'excerpt' }>['theirs'];

function excerptWords(excerpt: Excerpt, language: Language): Words {
  return {
    says: excerpt.kind === 'excerpt' ? excerpt.text : excerpt.title,
    small: excerpt.page === null ? '' : say(language, 'redline', 'page', { page: excerpt.page }),
  };
}
