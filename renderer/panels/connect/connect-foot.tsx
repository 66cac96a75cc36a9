import type { ReactNode } from 'react';
import { useErrorText, useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import css from './connect-dialog.module.css';
import type { Connect } from './use-connect.ts';

/** What is under way or went wrong, with what can be done about it; beside it the buttons of the step. */
export function ConnectFoot({ connect, children }: { readonly connect: Connect; readonly children: ReactNode }) {
  const t = useText();
  const errorText = useErrorText();
  const { busy, done, problem, cancel, turnOn } = connect;
  const off = problem?.code === 'host-off' ? String(problem.facts?.['host'] ?? '') : null;
  return (
    <>
      <div className={css['state']}>
        {busy !== null ? (
          <ProgressLine label={t(`connect.busy.${busy}`)} done={done} />
        ) : (
          problem !== null && (
            <p role="alert" className={css[off === null ? 'problem' : 'note']}>
              {errorText(problem)}
            </p>
          )
        )}
      </div>
      {busy !== null && <TextButton onPress={cancel}>{t('connect.stop')}</TextButton>}
      {off !== null && busy === null && (
        <TextButton
          kind="primary"
          onPress={() => {
            turnOn(off);
          }}
        >
          {t('connect.turn-on', { host: off })}
        </TextButton>
      )}
      {children}
    </>
  );
}
