import { useMemo } from 'react';
import type { ImportReview } from '../../../core/layers/import-review.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { framePaths, mapFrame } from '../../map/extent-frame.ts';
import { useGround } from '../../map/use-ground.ts';
import css from './import-dialog.module.css';
import { readSample } from '../../map/read-sample.ts';

const WIDTH = 380;
const HEIGHT = 230;

/** Where the file lies, on coasts and borders: a wrong coordinate system or exchanged axes are seen at once. */
export function ExtentMap({ review, sample }: { readonly review: ImportReview; readonly sample: string | null }) {
  const t = useText();
  const language = useLanguage();
  const ground = useGround();
  const { extent } = review;
  const drawing = useMemo(() => {
    if (extent === null) return null;
    const frame = mapFrame(extent, WIDTH, HEIGHT);
    return { box: frame.box, under: framePaths(frame, ground), shapes: readSample(sample, frame) };
  }, [extent, ground, sample]);
  if (extent === null || drawing === null) {
    return (
      <figure className={css['map']} data-empty>
        <p>{t('import.map-empty')}</p>
      </figure>
    );
  }
  const degrees = (value: number) => formatNumber(value, language, 2);
  const [west, south, east, north] = extent;
  const { box, under, shapes } = drawing;
  const label = t('import.map-label', {
    west: degrees(west),
    south: degrees(south),
    east: degrees(east),
    north: degrees(north),
  });
  return (
    <figure className={css['map']}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect className={css['mapWater']} width={WIDTH} height={HEIGHT} />
        <path className={css['mapLand']} d={under.land} />
        <path className={css['mapLake']} d={under.lakes} />
        <path className={css['mapState']} d={under.states} />
        <path className={css['mapCountry']} d={under.countries} />
        <path className={css['mapAreas']} d={shapes.areas} />
        <path className={css['mapLines']} d={shapes.lines} />
        <path className={css['mapPoints']} d={shapes.points} />
        <rect className={css['mapBox']} {...box} />
      </svg>
      <figcaption className={css['light']}>{label}</figcaption>
    </figure>
  );
}
