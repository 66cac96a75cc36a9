import { useEffect, useState } from 'react';
import type { NetworkHost } from '../../../core/ipc/contract.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { answered } from '../../commands/files.ts';
import { host } from '../../host.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Window } from '../../ui/window.tsx';
import css from './network-dialog.module.css';
import { TurnOnHost } from './turn-on-host.tsx';

/** Every host that the app may talk to, and how to take that back. */
export function NetworkDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [hosts, setHosts] = useState<readonly NetworkHost[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void answered(host['network.hosts']({})).then((given) => {
      if (isShown && given !== null) setHosts(given);
    });
    return () => {
      isShown = false;
    };
  }, []);
  const revoke = async (name: string) => {
    const left = await answered(host['network.revoke']({ host: name }));
    if (left !== null) setHosts(left);
  };
  return (
    <Window title={t('network.title')} closeLabel={t('close')} onClose={onClose} wide>
      <div className={css['stack']}>
        {hosts?.length === 0 ? (
          <EmptyState title={t('network.none-title')} text={t('network.none-text')} />
        ) : (
          <>
            <p className={css['light']}>{t('network.about')}</p>
            {hosts !== null && <HostTable hosts={hosts} onRevoke={(name) => void revoke(name)} />}
          </>
        )}
        <TurnOnHost onChange={setHosts} />
      </div>
    </Window>
  );
}

function HostTable(props: { readonly hosts: readonly NetworkHost[]; readonly onRevoke: (host: string) => void }) {
  const t = useText();
  const language = useLanguage();
  const day = (date: string | null) => (date === null ? t('network.never') : formatDate(date, language));
  return (
    <table className={css['hosts']}>
      <thead>
        <tr>
          <th scope="col">{t('network.host')}</th>
          <th scope="col">{t('network.allowed')}</th>
          <th scope="col">{t('network.last-used')}</th>
          <th scope="col" className={css['number']}>
            {t('network.requests')}
          </th>
          <th scope="col">
            <span className={css['hidden']}>{t('network.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.hosts.map(({ host: name, allowed, lastUsed, requests }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{day(allowed)}</td>
            <td>{day(lastUsed)}</td>
            <td className={css['number']}>{requests}</td>
            <td className={css['number']}>
              <TextButton
                label={t('network.revoke-host', { host: name })}
                onPress={() => {
                  props.onRevoke(name);
                }}
              >
                {t('network.revoke')}
              </TextButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
