import { useText } from '../app/use-text.ts';
import { useDocument } from '../stores/session.ts';
import { Window } from '../ui/window.tsx';
import css from './dialogs.module.css';

/** What the product carries, with its terms (data/basemap: BASEMAP.md; package.json for software). */
const CARRIED = [
  ['Natural Earth', 'public domain', 'about.natural-earth'],
  ['U.S. Census Bureau', 'public domain', 'about.census'],
  ['GeoNames', 'CC BY 4.0', 'about.geonames'],
  ['Noto Sans, Source Serif 4, Inter', 'OFL-1.1', 'about.fonts'],
  ['Maki, Temaki', 'CC0-1.0', 'about.icons'],
  ['MapLibre GL JS', 'BSD-3-Clause', 'about.map'],
  ['React, React Aria', 'MIT, Apache-2.0', 'about.interface'],
  ['Typst', 'Apache-2.0', 'about.typst'],
] as const;

/** What Siteshift is, what it is not, and whose work it carries. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const layers = useDocument()?.layers ?? [];
  return (
    <Window title={t('command.help.about')} closeLabel={t('close')} onClose={onClose}>
      <div className={css['about']}>
        <p>{t('about.what')}</p>
        <p className={css['light']}>{t('about.not')}</p>
        <section>
          <h3>{t('about.sources')}</h3>
          <ul>
            {CARRIED.map(([name, licence, code]) => (
              <li key={name}>
                <strong>{name}</strong> · {licence}
                <br />
                <span className={css['light']}>{t(code)}</span>
              </li>
            ))}
            {layers.map(({ id, name, provenance }) => (
              <li key={id}>
                <strong>{name}</strong> · {provenance.licence ?? t('not-known')}
                <br />
                <span className={css['light']}>
                  {[provenance.publisher, provenance.fileName].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <p className={css['light']}>{t('about.licence')}</p>
      </div>
    </Window>
  );
}
