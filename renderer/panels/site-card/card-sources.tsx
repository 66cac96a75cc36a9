import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { openSource } from '../../commands/files.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './site-card.module.css';

/** Every source behind the card: title, publisher, date; a link asks before it opens. */
export function CardSources(props: {
  readonly site: Site;
  readonly readings: SiteReadings | null;
  readonly sources: Workspace['sources'];
}) {
  const t = useText();
  const language = useLanguage();
  const { site, readings, sources } = props;
  const ids = sourcesOf(site, readings);
  return (
    <section className={css['section']}>
      <h3 className={css['heading']}>{t('card.sources')}</h3>
      {ids.length === 0 ? (
        <p className={css['unknown']}>{t('none-found')}</p>
      ) : (
        <ul className={css['sources']}>
          {ids.map((id) => {
            const source = sources[id];
            if (source === undefined) return null;
            const date = source.date === null ? t('date.unknown') : formatDate(source.date, language);
            return (
              <li key={id}>
                {source.url === null ? (
                  <span>{source.title}</span>
                ) : (
                  <LinkButton
                    onPress={() => {
                      void openSource(id);
                    }}
                  >
                    {source.title}
                  </LinkButton>
                )}
                <span className={css['light']}>{[source.publisher, date].filter(Boolean).join(' · ')}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Sources of the site, its facts and its readings, each once, in that order. */
export function sourcesOf(site: Site, readings: SiteReadings | null): readonly string[] {
  const facts = Object.values(site.facts).flatMap((fact) => fact?.sources ?? []);
  const read = Object.values(readings?.readings ?? {}).flatMap((byId) =>
    Object.values(byId).flatMap((reading) => (reading.known ? reading.sources : [])),
  );
  return [...new Set([...site.sources, ...facts, ...read])];
}
