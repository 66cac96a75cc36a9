import { hostedSources, minedSources } from '../../../core/conversion/sources-of-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useText } from '../../app/use-text.ts';
import { closeNoise, showNoise } from '../../commands/noise.ts';
import { useNoise } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './site-card.module.css';

/** The way to the noise around the site on the map, or why there is none to show. */
export function CardNoise({ site }: { readonly site: Site }) {
  const t = useText();
  const isOn = useNoise((store) => store.isOn);
  const states = [minedSources(site), hostedSources(site)];
  const isHeard = states.some(({ silence }) => silence === null);
  const isOneUnknown = states.some(({ silence }) => silence === 'load-not-known');
  return (
    <section className={css['section']} aria-labelledby="site-card-noise">
      <h3 id="site-card-noise" className={css['heading']}>
        {t('noise.heading')}
      </h3>
      {!isHeard && <p className={css['unknown']}>{t(isOneUnknown ? 'noise.no-load-known' : 'noise.no-load')}</p>}
      {(isHeard || isOn) && (
        <TextButton onPress={isOn ? closeNoise : showNoise}>{t(isOn ? 'noise.close' : 'noise.show')}</TextButton>
      )}
    </section>
  );
}
