import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useReadings, useView, viewStore } from '../stores/session.ts';
import { IconButton } from '../ui/buttons.tsx';
import css from './shell.module.css';
import { useText } from './use-text.ts';

/** Long enough to read two lines twice. Errors stay until they are closed. */
const NOTE_MS = 8000;

/** What happened, what is safe, what to do. */
export function NoticeBar() {
  const t = useText();
  const notice = useView((view) => view.notice);
  const problem = useReadings((store) => store.problem);
  useEffect(() => {
    if (notice?.kind !== 'note') return;
    const timer = setTimeout(() => {
      viewStore.setState({ notice: null });
    }, NOTE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  const shown =
    notice ?? (problem === null ? null : { kind: 'error' as const, text: t('readings.problem', { problem }) });
  if (shown === null) return <div />;
  return (
    <div className={css['notice']} data-kind={shown.kind} role={shown.kind === 'error' ? 'alert' : 'status'}>
      <p>{shown.text}</p>
      {notice !== null && (
        <IconButton
          label={t('close')}
          onPress={() => {
            viewStore.setState({ notice: null });
          }}
        >
          <X size={15} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
