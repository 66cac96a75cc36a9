import {
  ArrowLeftRight,
  ClipboardCheck,
  Columns3,
  FileText,
  HelpCircle,
  Map as MapIcon,
  Rows3,
  type LucideIcon,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { runCommand } from '../commands/commands.ts';
import { goTo } from '../commands/navigate.ts';
import { useView } from '../stores/session.ts';
import { PLACES, type Place } from '../stores/view-store.ts';
import { IconButton } from '../ui/buttons.tsx';
import css from './shell.module.css';
import { useText } from './use-text.ts';

const ICONS: Readonly<Record<Place, LucideIcon>> = {
  map: MapIcon,
  sites: Rows3,
  compare: Columns3,
  review: ClipboardCheck,
  report: FileText,
  conversion: ArrowLeftRight,
};

/** The six places, always in reach. */
export function Rail() {
  const t = useText();
  const place = useView((view) => view.place);
  return (
    <nav className={css['rail']} aria-label={t('rail.label')}>
      <span className={css['mark']} aria-hidden="true">
        <svg width="24" height="24" viewBox="0 0 24 24">
          <path d="M3 16L12 21L21 16L12 11Z" fill="var(--text-faint)" />
          <path d="M3 9L12 14L21 9L12 4Z" fill="var(--accent)" />
        </svg>
      </span>
      {PLACES.map((name) => {
        const Icon = ICONS[name];
        return (
          <Button
            key={name}
            className={css['place'] ?? ''}
            {...(name === place ? { 'aria-current': 'page' } : {})}
            onPress={() => {
              goTo(name);
            }}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {t(`place.${name}`)}
          </Button>
        );
      })}
      <span className={css['grow']} />
      <IconButton
        label={t('command.help.about')}
        onPress={() => {
          runCommand('help.about');
        }}
      >
        <HelpCircle size={17} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </nav>
  );
}
