import { I18nProvider } from 'react-aria-components';
import { Dialogs } from './dialogs.tsx';
import { Shell } from './shell.tsx';
import { usePageSettings } from './use-theme.ts';
import { useLanguage } from './use-text.ts';

/** The whole window. */
export function App() {
  usePageSettings();
  const language = useLanguage();
  return (
    <I18nProvider locale={language}>
      <Shell />
      <Dialogs />
    </I18nProvider>
  );
}
