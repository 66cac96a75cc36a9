import type { ReactNode } from 'react';
import { useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import css from './evidence.module.css';
import { useEvidenceText } from './use-evidence-text.ts';

/** A form of the library; after a refused save its foot says that fields are marked. */
export function FormWindow(props: {
  /** Of the button that opens it too; the dots that promise a window are left off here. */
  readonly title: string;
  readonly hasProblems: boolean;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const e = useEvidenceText();
  return (
    <Window
      title={props.title.replace(/…$/, '')}
      closeLabel={t('close')}
      onClose={props.onClose}
      wide
      foot={
        <>
          <span className={css['grow']} role="status">
            {props.hasProblems && e('not-saved')}
          </span>
          <TextButton onPress={props.onClose}>{t('cancel')}</TextButton>
          <TextButton kind="primary" onPress={props.onSave}>
            {t('form.save')}
          </TextButton>
        </>
      }
    >
      <div className={css['form']}>{props.children}</div>
    </Window>
  );
}
