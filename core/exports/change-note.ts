/**
 * What became of a redline, as CSV (RFC 4180): one row a mark, condition, answer or excerpt, whether it was accepted or
 * left, by whom and when, and what stood here before. It answers the reviewer who sent the file.
 */
import { escapeRow } from '../layers/escape-cell.ts';
import type { Cell } from '../layers/imported-feature.ts';
import { isOpen, type RedlineTask } from '../workspace/redline-tasks.ts';
import type { Day } from '../units/partial-date.ts';

const HEADER = [
  ...['decision', 'kind', 'siteId', 'about', 'says', 'reason', 'signedBy', 'signedOn', 'stoodHere'],
  ...['decidedBy', 'decidedOn'],
];

export type Decided = {
  /** Keys of the tasks that were accepted; what is open and not among them was left. */
  readonly accepted: ReadonlySet<string>;
  /** Who decided; may be empty. */
  readonly by: string;
  readonly on: Day;
};

/** The whole file with a header line, in the order of the redline; codes of the program, words of the reviewers. */
export function changeNoteCsv(tasks: readonly RedlineTask[], { accepted, by, on }: Decided): string {
  const rows = tasks.map((task) => {
    const decision = isOpen(task) ? (accepted.has(task.key) ? 'accepted' : 'left') : task.state;
    return [
      decision,
      task.kind,
      ...said(task),
      here(task),
      ...(isOpen(task) ? [by === '' ? null : by, on] : [null, null]),
    ];
  });
  return [HEADER, ...rows].map((row) => `${escapeRow(row)}\r\n`).join('');
}

/** Site, what it is about, what it says, the reason, who signed and when. */
function said(task: RedlineTask): readonly Cell[] {
  switch (task.kind) {
    case 'mark': {
      const { siteId, factor, verdict, reason, by, on } = task.theirs;
      return [siteId, factor, verdict, reason, by, on];
    }
    case 'condition': {
      const { siteId, finding, factor, text, limit, place, recheck } = task.theirs;
      return [siteId, finding ?? factor, [text, limit, place, recheck].filter(isSaid).join('; '), null, null, null];
    }
    case 'answer': {
      const { siteId, question, status, note } = task.theirs;
      return [siteId, question, status, note, null, null];
    }
    case 'excerpt': {
      const { theirs } = task;
      return [null, theirs.source, theirs.kind === 'excerpt' ? theirs.text : theirs.title, null, null, null];
    }
  }
}

/** What differs from it and stood here. */
function here(task: RedlineTask): Cell {
  if (task.ours === null) return null;
  switch (task.kind) {
    case 'mark':
      return [task.ours.verdict, task.ours.reason, task.ours.by, task.ours.on].join('; ');
    case 'condition':
      return [task.ours.text, task.ours.limit, task.ours.place, task.ours.recheck].filter(isSaid).join('; ');
    case 'answer':
      return [task.ours.status, task.ours.note].filter(isSaid).join('; ');
    case 'excerpt':
      return null;
  }
}

function isSaid(words: string): boolean {
  return words.trim() !== '';
}
