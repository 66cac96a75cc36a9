import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useReadings, useView, viewStore } from '../stores/session.ts';
import { IconButton } from '../ui/buttons.tsx';
import css from './shell.module.css';
import { noticeText } from './notice-text.ts';
import { useErrorText, useLanguage, useText } from './use-text.ts';

/** Long enough to read two lines twice. Errors stay until they are closed. */
const NOTE_MS = 8000;

/** What happened, what is safe, what to do. */
export function NoticeBar() {
  const t = useText();
  const language = useLanguage();
  const errorText = useErrorText();
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
  if (notice === null && problem === null) return <div />;
  const kind = notice?.kind ?? 'error';
  return (
    <div className={css['notice']} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      {notice !== null && <p>{noticeText(notice, language)}</p>}
      {notice === null && problem !== null && <p>{t('readings.problem', { problem: errorText(problem) })}</p>}
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
