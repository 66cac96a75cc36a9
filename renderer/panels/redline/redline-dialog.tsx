import { useMemo, useState } from 'react';
import { changeNoteCsv } from '../../../core/exports/change-note.ts';
import { isOpen, redlineTasks, type RedlineTask } from '../../../core/workspace/redline-tasks.ts';
import type { Redline } from '../../../core/workspace/redline.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { acceptMarks, exportText } from '../../commands/review-files.ts';
import { today } from '../../commands/today.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { Window } from '../../ui/window.tsx';
import { RedlineHead } from './redline-head.tsx';
import { RedlineTaskRow, type Decision } from './redline-task.tsx';
import css from './redline.module.css';
import { useRedlineText } from './use-redline-text.ts';

/** Height of a task with a sentence and a decision, before it is measured. */
const ROW_PIXELS = 132;

/** What came in a redline, each to be accepted or left; what is accepted is one step to undo, and a note tells of all. */
export function RedlineDialog(props: {
  readonly document: Workspace;
  readonly fileName: string;
  readonly redline: Redline;
  readonly onClose: () => void;
}) {
  const t = useText();
  const r = useRedlineText();
  const language = useLanguage();
  const { redline, fileName, onClose } = props;
  /** As it was when the file came: accepted tasks would stand there already. */
  const [document] = useState(props.document);
  const tasks = useMemo(() => sorted(redlineTasks(document, redline)), [document, redline]);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [by, setBy] = useState(document.review.reviewer);
  const [taken, setTaken] = useState<number | null>(null);
  const open = tasks.filter(isOpen);
  const accepted = open.filter(({ key }) => decisions.get(key) === 'accept');
  const left = open.filter(({ key }) => decisions.get(key) === 'leave').length;
  const decideAll = (decision: Decision) => {
    setDecisions(new Map(open.map(({ key }) => [key, decision])));
  };
  const take = () => {
    if (accepted.length > 0) acceptMarks(redline, accepted);
    setTaken(accepted.length);
  };
  const note = () => {
    const keys = new Set(accepted.map(({ key }) => key));
    void exportText('change-note', changeNoteCsv(tasks, { accepted: keys, by: by.trim(), on: today() }));
  };
  return (
    <Window
      title={r('title', { fileName })}
      closeLabel={t('close')}
      onClose={onClose}
      broad
      foot={
        <>
          <p className={css['chosen']} role="status">
            {taken === null
              ? r('chosen', { accepted: accepted.length, left, undecided: open.length - accepted.length - left })
              : r('done', { count: taken })}
          </p>
          <TextButton isDisabled={tasks.length === 0} onPress={note}>
            {r('note')}
          </TextButton>
          {taken === null && (
            <TextButton kind="primary" isDisabled={accepted.length === 0} onPress={take}>
              {r('take', { count: accepted.length })}
            </TextButton>
          )}
          <TextButton {...(taken === null ? {} : { kind: 'primary' as const, autoFocus: true })} onPress={onClose}>
            {t('close')}
          </TextButton>
        </>
      }
    >
      <div className={css['window']}>
        <RedlineHead document={document} redline={redline} tasks={tasks} />
        {open.length > 0 && (
          <div className={css['bar']}>
            <TextLine label={r('by')} value={by} onChange={setBy} />
            <TextButton
              isDisabled={taken !== null}
              onPress={() => {
                decideAll('accept');
              }}
            >
              {r('accept-all')}
            </TextButton>
            <TextButton
              isDisabled={taken !== null}
              onPress={() => {
                decideAll('leave');
              }}
            >
              {r('leave-all')}
            </TextButton>
          </div>
        )}
        {tasks.length === 0 ? (
          <EmptyState title={r('empty')} text={r('empty-text')} />
        ) : (
          <section className={css['tasks']} aria-label={r('list')}>
            <VirtualRows
              count={tasks.length}
              rowPixels={ROW_PIXELS}
              className={css['rows']}
              keyOf={(i) => tasks[i]?.key ?? String(i)}
              row={(i) => {
                const task = tasks[i];
                return task === undefined ? null : (
                  <RedlineTaskRow
                    task={task}
                    context={{ document, redline, language }}
                    decision={decisions.get(task.key) ?? 'undecided'}
                    onDecide={
                      taken === null
                        ? (decision) => {
                            setDecisions(new Map(decisions).set(task.key, decision));
                          }
                        : null
                    }
                  />
                );
              }}
            />
          </section>
        )}
      </div>
    </Window>
  );
}

/** What differs first, then what is new; what nobody can decide comes last. Stable in each. */
function sorted(tasks: readonly RedlineTask[]): readonly RedlineTask[] {
  const order = ['differs', 'new', 'no-site', 'no-source', 'known'] as const;
  return tasks.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
