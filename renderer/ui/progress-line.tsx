import { Label, ProgressBar } from 'react-aria-components';
import css from './progress-line.module.css';

/** How far a task is, with its name. `done` is a share; null while the end is not known. */
export function ProgressLine({ label, done }: { readonly label: string; readonly done: number | null }) {
  return (
    <ProgressBar className={css['progress'] ?? ''} value={(done ?? 0) * 100} isIndeterminate={done === null}>
      {({ percentage, isIndeterminate }) => (
        <>
          <Label className={css['label'] ?? ''}>{label}</Label>
          <span className={css['track']}>
            <span
              className={css['bar']}
              data-open={isIndeterminate || undefined}
              style={isIndeterminate ? undefined : { inlineSize: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
