/** What the palette offers for a text: matching sites, towns from the bundled gazetteer, commands. */
import { useEffect, useState } from 'react';
import { folded } from '../../core/layers/find-places.ts';
import type { Position } from '../../core/sites/site.ts';
import { formatNumber } from '../../core/text/numbers.ts';
import { isMac } from '../app/platform.ts';
import { useLanguage, useText } from '../app/use-text.ts';
import { COMMANDS } from '../commands/commands.ts';
import { selectSite, showOnMap } from '../commands/navigate.ts';
import { keysForPeople } from '../commands/shortcuts.ts';
import { host } from '../host.ts';
import { useDocument } from '../stores/session.ts';

export type PaletteEntry = {
  readonly key: string;
  readonly kind: 'command' | 'site' | 'place';
  readonly text: string;
  /** Shortcut, operator or population, in a lighter tone. */
  readonly side: string;
  readonly isEnabled: boolean;
  readonly run: () => void;
};

type Found = {
  readonly name: string;
  readonly region: string;
  readonly population: number;
  readonly position: Position;
};

const SITES = 8;
const PLACES = 6;
/** Below two letters every place matches. */
const SHORTEST_QUERY = 2;
const PAUSE_MS = 120;

/** Entries for the text, sites first. */
export function usePaletteEntries(text: string): readonly PaletteEntry[] {
  const t = useText();
  const language = useLanguage();
  const document = useDocument();
  const places = usePlaces(text);
  const words = folded(text).split(' ').filter(Boolean);
  const matches = (candidate: string) => words.every((word) => folded(candidate).includes(word));
  const sites = (document?.sites ?? [])
    .filter(({ name, operator, state }) => matches([name, operator, state].join(' ')))
    .slice(0, SITES)
    .map(({ id, name, operator, position }) => ({
      key: `site ${id}`,
      kind: 'site' as const,
      text: name,
      side: operator ?? '',
      isEnabled: true,
      run: () => {
        selectSite(id);
        showOnMap(position);
      },
    }));
  const towns = places.map(({ name, region, population, position }, i) => ({
    key: `place ${i}`,
    kind: 'place' as const,
    text: [name, region].filter(Boolean).join(', '),
    side: t('palette.people', { people: formatNumber(population, language) }),
    isEnabled: true,
    run: () => {
      showOnMap(position);
    },
  }));
  const commands = COMMANDS.filter(({ id }) => id !== 'palette' && matches(t(`command.${id}`))).map((command) => ({
    key: command.id,
    kind: 'command' as const,
    text: t(`command.${command.id}`),
    side: command.keys === null ? '' : keysForPeople(command.keys, isMac),
    isEnabled: command.isEnabled(),
    run: command.run,
  }));
  return [...sites, ...towns, ...commands];
}

function usePlaces(text: string): readonly Found[] {
  const query = text.trim();
  const [answer, setAnswer] = useState<{ readonly query: string; readonly places: readonly Found[] }>({
    query: '',
    places: [],
  });
  useEffect(() => {
    if (query.length < SHORTEST_QUERY) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void host['places.find']({ query: query.slice(0, 100), limit: PLACES }).then((reply) => {
        if (!isStale && reply.ok) setAnswer({ query, places: reply.value });
      });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [query]);
  return query.length < SHORTEST_QUERY ? [] : answer.places;
}
