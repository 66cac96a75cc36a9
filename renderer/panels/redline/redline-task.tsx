import { isOpen, wouldStand, type RedlineTask } from '../../../core/workspace/redline-tasks.ts';
import { Segments } from '../../ui/choices.tsx';
import css from './redline.module.css';
import { aboutTask, ourWords, theirWords, type TaskContext, type Words } from './task-words.ts';
import { useRedlineText } from './use-redline-text.ts';

const DECISIONS = ['undecided', 'accept', 'leave'] as const;
export type Decision = (typeof DECISIONS)[number];

/** One thing that came in a redline, beside what stands here, with the decision about it. */
export function RedlineTaskRow(props: {
  readonly task: RedlineTask;
  readonly context: TaskContext;
  readonly decision: Decision;
  /** Null once the decisions were carried out. */
  readonly onDecide: ((decision: Decision) => void) | null;
}) {
  const r = useRedlineText();
  const { task, context, decision, onDecide } = props;
  const about = aboutTask(task, context);
  const [theirs, ours] = [theirWords(task, context.language), ourWords(task, context.language)];
  return (
    <article className={css['task']} aria-label={`${r(`kind.${task.kind}`)}: ${about}`} data-decision={decision}>
      <header className={css['about']}>
        <p className={css['kind']}>
          {r(`kind.${task.kind}`)} · <span data-state={task.state}>{r(`state.${task.state}`)}</span>
        </p>
        <h3>{about}</h3>
      </header>
      {ours === null ? (
        <Side words={theirs} />
      ) : (
        <div className={css['pair']}>
          <Side label={r('ours')} words={ours} />
          <Side label={r('theirs')} words={theirs} />
        </div>
      )}
      {ours !== null && <p className={css['light']}>{r(afterOf(task))}</p>}
      <div className={css['decision']}>
        {isOpen(task) && onDecide !== null && (
          <Segments
            label={r('decide', { about })}
            value={decision}
            options={DECISIONS.map((value) => ({ value, text: r(value) }))}
            onChange={onDecide}
          />
        )}
        {isOpen(task) && onDecide === null && <b>{r(`done.${decision === 'accept' ? 'accepted' : 'left'}`)}</b>}
      </div>
    </article>
  );
}

/** What would become of it, and of what stands here. */
function afterOf(task: RedlineTask): string {
  if (task.kind === 'mark' && !wouldStand(task)) return 'after.mark-older';
  return `after.${task.kind === 'excerpt' ? 'condition' : task.kind}`;
}

function Side({ label, words }: { readonly label?: string; readonly words: Words }) {
  return (
    <div>
      {label !== undefined && <h4>{label}</h4>}
      <p className={css['says']}>{words.says}</p>
      {words.small !== '' && <p className={css['light']}>{words.small}</p>}
    </div>
  );
}
