import { formatDate } from '../../../core/text/numbers.ts';
import { isOpen, type RedlineTask, type TaskState } from '../../../core/workspace/redline-tasks.ts';
import type { Redline } from '../../../core/workspace/redline.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage } from '../../app/use-text.ts';
import css from './redline.module.css';
import { useRedlineText } from './use-redline-text.ts';

/** More names than this would push the tasks out of sight. *heuristic* */
const MOST_NAMES = 3;

const COUNTED = ['differs', 'known', 'no-site', 'no-source'] as const satisfies readonly TaskState[];

/** Where the file comes from, who signed, and how much of it there is to decide. */
export function RedlineHead(props: {
  readonly document: Workspace;
  readonly redline: Redline;
  readonly tasks: readonly RedlineTask[];
}) {
  const r = useRedlineText();
  const language = useLanguage();
  const { document, redline, tasks } = props;
  const names = [...new Set(redline.marks.map(({ by }) => by))];
  const few = names.slice(0, MOST_NAMES).join(', ');
  const said = names.length > MOST_NAMES ? r('signed-more', { names: few, count: names.length - MOST_NAMES }) : few;
  const counts = COUNTED.map((state) => [state, tasks.filter((task) => task.state === state).length] as const);
  return (
    <div className={css['head']}>
      <p className={css['counts']}>
        {[
          r('counts', { open: tasks.filter(isOpen).length }),
          ...counts.flatMap(([state, count]) => (count === 0 ? [] : r(`count.${state}`, { count }))),
        ].join(' · ')}
      </p>
      <p className={css['light']}>
        {[
          r('from', { workspace: redline.workspace, date: formatDate(redline.asOf, language) }),
          ...(redline.workspace === document.name ? [] : [r('other-workspace', { name: document.name })]),
          ...(names.length === 0 ? [] : [r('signed', { names: said })]),
        ].join(' ')}
      </p>
    </div>
  );
}
