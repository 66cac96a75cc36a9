import { useState } from 'react';
import { useText } from '../../app/use-text.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Window } from '../../ui/window.tsx';
import { AskTarget } from './ask-target.tsx';
import { ChooseTarget } from './choose-target.tsx';
import { ConnectFoot } from './connect-foot.tsx';
import type { Target } from './connect-order.ts';
import { useConnect } from './use-connect.ts';
import { requestOf, startingAnswers, type Answers } from './answers.ts';

/** A public source or an address, then what is wanted of it. Rows go on to the review; pictures become an overlay. */
export function ConnectDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const connect = useConnect(onClose);
  const [target, setTarget] = useState<Target | null>(null);
  const [answers, setAnswers] = useState<Answers>(startingAnswers(null));
  const choose = (chosen: Target) => {
    setTarget(chosen);
    setAnswers(startingAnswers(chosen));
  };
  const layer = target?.layers.find(({ id }) => id === answers.layer);
  return (
    <Window
      title={target?.title ?? t('connect.title')}
      closeLabel={t('close')}
      onClose={onClose}
      wide
      foot={
        <ConnectFoot connect={connect}>
          {target !== null && (
            <TextButton
              isDisabled={connect.busy !== null}
              onPress={() => {
                setTarget(null);
              }}
            >
              {t('connect.back')}
            </TextButton>
          )}
          {target === null || layer === undefined ? null : layer.gives === 'rows' ? (
            <TextButton
              kind="primary"
              isDisabled={connect.busy !== null}
              onPress={() => {
                connect.fetch(requestOf(target, answers), target);
              }}
            >
              {t('connect.fetch')}
            </TextButton>
          ) : (
            <TextButton
              kind="primary"
              isDisabled={connect.busy !== null}
              onPress={() => {
                connect.overlay(requestOf(target, answers), layer.title === '' ? target.title : layer.title);
              }}
            >
              {t('connect.overlay')}
            </TextButton>
          )}
        </ConnectFoot>
      }
    >
      {target === null ? (
        <ChooseTarget connect={connect} onChoose={choose} />
      ) : (
        <AskTarget target={target} answers={answers} isBusy={connect.busy !== null} onChange={setAnswers} />
      )}
    </Window>
  );
}
