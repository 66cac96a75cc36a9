import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { NetworkHost } from '../../../core/ipc/contract.ts';
import { useText } from '../../app/use-text.ts';
import { answered } from '../../commands/files.ts';
import { host } from '../../host.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { hostName } from './host-name.ts';
import css from './network-dialog.module.css';

/** A host to turn on before anything is fetched from it; the system asks once more. */
export function TurnOnHost({ onChange }: { readonly onChange: (hosts: readonly NetworkHost[]) => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const turnOn = async () => {
    const name = hostName(text);
    setIsWrong(name === null);
    if (name === null) return;
    const hosts = await answered(host['network.allow']({ host: name }));
    if (hosts === null) return;
    onChange(hosts);
    setText('');
  };
  return (
    <Form
      className={css['line'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void turnOn();
      }}
    >
      <TextLine
        label={t('network.new-host')}
        value={text}
        onChange={setText}
        problem={isWrong ? t('network.no-host') : null}
      />
      <TextButton isDisabled={text.trim() === ''} onPress={() => void turnOn()}>
        {t('network.turn-on')}
      </TextButton>
    </Form>
  );
}
