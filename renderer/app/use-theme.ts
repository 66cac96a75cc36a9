/** The theme that the page shows: the chosen one, or what the system asks for. */
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { useView } from '../stores/session.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

/** `light`, `dark` or `contrast`. */
export function useTheme(): 'light' | 'dark' | 'contrast' {
  const chosen = useView((view) => view.settings.theme);
  const isDark = useMatches(DARK);
  const wantsContrast = useMatches(CONTRAST);
  if (chosen !== 'system') return chosen;
  if (wantsContrast) return 'contrast';
  return isDark ? 'dark' : 'light';
}

/** Puts theme and language on the page, where the tokens and the screen reader look for them. */
export function usePageSettings(): void {
  const theme = useTheme();
  const language = useView((view) => view.settings.language);
  // Before the passive effects: the map reads the tokens of the theme in one of them.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = language;
  }, [theme, language]);
}

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => {
        list.removeEventListener('change', onChange);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
