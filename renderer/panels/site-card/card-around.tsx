import { useState } from 'react';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import type { Site } from '../../../core/sites/site.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useDocumentPart } from '../../stores/session.ts';
import { Segments } from '../../ui/choices.tsx';
import { AroundRaster } from './around-raster.tsx';
import css from './site-card.module.css';

/** Radii on offer, km. Heuristic: a campus, its neighbours, its surroundings. */
const RADII = ['1', '2', '5'] as const;
type Radius = (typeof RADII)[number];

/** What the rasters of the workspace hold around the site; nothing at all without rasters. */
export function CardAround({ site }: { readonly site: Site }) {
  const t = useText();
  const language = useLanguage();
  const [radius, setRadius] = useState<Radius>('2');
  const rasters = (useDocumentPart((document) => document.layers) ?? []).filter(isRaster);
  if (rasters.length === 0) return null;
  return (
    <section className={css['section']} aria-labelledby="site-card-around">
      <div className={css['aroundHead']}>
        <h3 id="site-card-around" className={css['heading']}>
          {t('around.title')}
        </h3>
        <Segments
          label={t('around.radius')}
          value={radius}
          options={RADII.map((km) => ({ value: km, text: t('around.km', { km: formatNumber(Number(km), language) }) }))}
          onChange={setRadius}
        />
      </div>
      {rasters.map((layer) => (
        <AroundRaster key={layer.id} layer={layer} position={site.position} radiusKm={Number(radius)} />
      ))}
    </section>
  );
}

function isRaster({ kind, table }: LayerInfo): boolean {
  return kind === 'raster' && table !== null;
}
