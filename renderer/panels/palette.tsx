import { Command as CommandIcon, MapPin, Zap, type LucideIcon } from 'lucide-react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useText } from '../app/use-text.ts';
import { useState } from 'react';
import css from './dialogs.module.css';
import { usePaletteEntries, type PaletteEntry } from './palette-entries.ts';

const ICONS: Readonly<Record<PaletteEntry['kind'], LucideIcon>> = { command: CommandIcon, site: Zap, place: MapPin };
const KINDS = ['site', 'place', 'command'] as const;

/** Commands, sites and places by name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const entries = usePaletteEntries(text);
  const groups = KINDS.map((kind) => ({ kind, list: entries.filter((entry) => entry.kind === kind) })).filter(
    ({ list }) => list.length > 0,
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={css['palette'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={css['paletteBox'] ?? ''}>
        <Dialog aria-label={t('command.palette')}>
          <div
            role="presentation"
            onKeyDownCapture={(event) => {
              // The search field would only empty itself: Esc steps out, text or not.
              if (event.key === 'Escape') onClose();
            }}
          >
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField aria-label={t('palette.placeholder')} autoFocus>
                <Input className={css['paletteInput'] ?? ''} placeholder={t('palette.placeholder')} />
              </SearchField>
              <ListBox
                className={css['paletteList'] ?? ''}
                aria-label={t('command.palette')}
                disabledKeys={entries.filter(({ isEnabled }) => !isEnabled).map(({ key }) => key)}
                renderEmptyState={() => <p className={css['paletteEmpty']}>{t('palette.none')}</p>}
                onAction={(key) => {
                  onClose();
                  entries.find((entry) => entry.key === key)?.run();
                }}
              >
                {groups.map(({ kind, list }) => (
                  <ListBoxSection key={kind} id={kind}>
                    <Header className={css['paletteGroup'] ?? ''}>{t(`palette.${kind}`)}</Header>
                    {list.map((entry) => (
                      <PaletteItem key={entry.key} entry={entry} />
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteItem({ entry }: { readonly entry: PaletteEntry }) {
  const Icon = ICONS[entry.kind];
  return (
    <ListBoxItem id={entry.key} textValue={entry.text} className={css['paletteItem'] ?? ''}>
      <Icon size={15} aria-hidden="true" />
      <span>{entry.text}</span>
      <span className={css['light']}>{entry.side}</span>
    </ListBoxItem>
  );
}
