import { useEffect, useState } from 'react';
import { Form, ListBox, ListBoxItem } from 'react-aria-components';
import type { PublicSource } from '../../../core/connect/public-source.ts';
import { useText } from '../../app/use-text.ts';
import { answered } from '../../commands/files.ts';
import { host } from '../../host.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './connect-dialog.module.css';
import { filterSources, targetOfSource, type Target } from './connect-order.ts';
import type { Connect } from './use-connect.ts';

/** An address to paste, and the catalogue of public sources. */
export function ChooseTarget(props: { readonly connect: Connect; readonly onChoose: (target: Target) => void }) {
  const t = useText();
  const { connect, onChoose } = props;
  const [address, setAddress] = useState('');
  const [filter, setFilter] = useState('');
  const sources = useSources();
  const found = filterSources(sources, filter, (role) => t(`role.${role}`));
  const look = () => {
    if (address.trim() !== '') connect.describe(address, onChoose);
  };
  return (
    <div className={css['stack']}>
      <Form
        className={css['line'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <TextLine label={t('connect.address')} value={address} onChange={setAddress} autoFocus />
        <TextButton isDisabled={address.trim() === '' || connect.busy !== null} onPress={look}>
          {t('connect.look')}
        </TextButton>
      </Form>
      <h3 className={css['heading']}>{t('connect.sources')}</h3>
      <TextLine label={t('connect.filter')} value={filter} onChange={setFilter} />
      <ListBox
        className={css['sources'] ?? ''}
        aria-label={t('connect.sources')}
        items={found.map((source) => ({ ...source }))}
        selectionMode="none"
        onAction={(id) => {
          const source = sources.find((candidate) => candidate.id === id);
          if (source !== undefined) onChoose(targetOfSource(source));
        }}
        renderEmptyState={() => <p className={css['note']}>{t('connect.none-found')}</p>}
      >
        {(source) => (
          <ListBoxItem className={css['source'] ?? ''} textValue={source.title}>
            <span className={css['whole']}>
              <span className={css['name']}>{source.title}</span>{' '}
              <span className={css['role']}>{t(`role.${source.role}`)}</span>{' '}
              <span className={css['light']}>
                {source.publisher} · {source.licence}
                <br />
                {source.notes}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}

function useSources(): readonly PublicSource[] {
  const [sources, setSources] = useState<readonly PublicSource[]>([]);
  useEffect(() => {
    let isShown = true;
    void answered(host['connect.catalogue']({})).then((given) => {
      if (isShown && given !== null) setSources(given);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return sources;
}
