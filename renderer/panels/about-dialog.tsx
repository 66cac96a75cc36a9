import attributions from '../../assets/licences/attributions.json' with { type: 'json' };
import { useText } from '../app/use-text.ts';
import { useDocument } from '../stores/session.ts';
import { Window } from '../ui/window.tsx';
import css from './dialogs.module.css';

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
            {attributions.map(({ name, licence, credit }) => (
              <li key={name}>
                <strong>{name}</strong> · {licence}
                <br />
                <span className={css['light']}>{credit}</span>
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
