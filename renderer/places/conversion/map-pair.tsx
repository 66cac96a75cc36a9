import { useEffect, useMemo, useRef, useState } from 'react';
import { USUAL_SIDE_KM } from '../../../core/conversion/order-of-site.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { errorSentence } from '../../../core/ipc/error-sentence.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { boxRound } from '../../commands/noise.ts';
import type { Camera, SiteMap } from '../../map/site-map.ts';
import { indicatorName } from '../../panels/reading-text.ts';
import { NoiseAccuracy } from '../../panels/noise/noise-accuracy.tsx';
import { NoiseNotes } from '../../panels/noise/noise-notes.tsx';
import { NoiseTable } from '../../panels/noise/noise-table.tsx';
import { noiseStore, useNoise } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { BandKey } from '../../ui/band-key.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './map-pair.module.css';
import { PairMap } from './pair-map.tsx';
import { factorOf, type PairFactor } from './pair-factors.ts';

/** As mined and as hosted side by side for one factor: one frame, one set of colours. What one map shows, both show. */
export function MapPair({ site }: { readonly site: Site }) {
  const t = useText();
  const language = useLanguage();
  const [choice, setChoice] = useState('burden');
  const factor = useMemo(() => factorOf(choice), [choice]);
  const options = useMemo(
    () => [
      { value: 'burden', text: t('map-pair.score', { perspective: t('perspective.burden') }) },
      { value: 'delivery', text: t('map-pair.score', { perspective: t('perspective.delivery') }) },
      { value: 'noise', text: t('map-pair.noise') },
      ...INDICATORS.map(({ id }) => ({ value: id, text: indicatorName(id, language) })),
    ],
    [language, t],
  );
  useNoiseOf(site, factor);
  const { tellMined, tellHosted, keepMined, keepHosted } = useOneFrame(site, factor);
  return (
    <div className={css['pair']}>
      <ChoiceList label={t('map-pair.factor')} value={choice} options={options} onChange={setChoice} />
      <PairMap state="mined" site={site} factor={factor} onCamera={tellMined} onMap={keepMined} />
      <PairMap state="hosted" site={site} factor={factor} onCamera={tellHosted} onMap={keepHosted} />
      <p id="map-pair-keys" className={css['light']}>
        {t('map-pair.keys')}
      </p>
      {factor.kind === 'noise' ? <NoiseKey /> : <BandKey />}
    </div>
  );
}

/** The bands of noise with their areas in both states: the key and the same in numbers. */
function NoiseKey() {
  const t = useText();
  const language = useLanguage();
  const { answer, problem, running, again } = useNoise((store) => store);
  if (problem !== null || (answer === null && running === null)) {
    return (
      <div>
        <p role="alert">{problem === null ? t('map-pair.noise-stopped') : errorSentence(language, problem)}</p>
        <TextButton onPress={again}>{t('noise.again')}</TextButton>
      </div>
    );
  }
  if (answer === null) return <p role="status">{t('noise.running')}</p>;
  const { choice } = answer;
  return (
    <>
      <p className={css['light']}>{`${t(`noise.period.${choice.period}`)} · ${t(`noise.case.${choice.case}`)}`}</p>
      <NoiseAccuracy />
      <NoiseTable answer={answer} />
      <NoiseNotes answer={answer} />
    </>
  );
}

/** Noise is worked out for this site while it is looked at here, and taken off the maps afterwards. */
function useNoiseOf(site: Site, { kind }: PairFactor): void {
  const isNoise = kind === 'noise';
  useEffect(() => {
    if (!isNoise) return;
    // Noise that was on before stays on the map of the session.
    const wasOn = noiseStore.getState().isOn;
    noiseStore.getState().show(site);
    return () => {
      if (!wasOn) noiseStore.getState().close();
    };
    // The store follows the site while it is edited.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another site asks anew, an edited one does not
  }, [isNoise, site.id]);
}

/** Half a side of what a score is looked at in, m. *heuristic*: the towns around. */
const AROUND_M = 60_000;
const CLOSEST_ZOOM = 14;
/** Degrees and zoom that no eye tells apart: a map that follows tells its own place back. */
const SAME = 1e-6;

/** What moves one map moves the other to the same place. */
function useOneFrame(site: Site, { kind }: PairFactor) {
  const mined = useRef<SiteMap | null>(null);
  const hosted = useRef<SiteMap | null>(null);
  const [lon, lat] = site.position;
  const sideKm = useNoise((store) => store.choice.sideKm ?? USUAL_SIDE_KM);
  useEffect(() => {
    // Noise fills its map: half a side, m.
    const box = boxRound([lon, lat], kind === 'noise' ? 500 * sideKm : AROUND_M);
    // One map is framed and the other follows: two frames of one box differ where the maps differ by a pixel.
    mined.current?.frame(box, true, CLOSEST_ZOOM);
  }, [lon, lat, kind, sideKm]);
  return useMemo(
    () => ({
      tellMined: (camera: Camera) => {
        follow(hosted.current, camera);
      },
      tellHosted: (camera: Camera) => {
        follow(mined.current, camera);
      },
      keepMined: (map: SiteMap | null) => {
        mined.current = map;
      },
      keepHosted: (map: SiteMap | null) => {
        hosted.current = map;
      },
    }),
    [],
  );
}

function follow(map: SiteMap | null, { center, zoom }: Camera): void {
  if (map === null) return;
  const now = map.camera();
  const moved = [now.center[0] - center[0], now.center[1] - center[1], now.zoom - zoom];
  if (moved.some((step) => Math.abs(step) > SAME)) map.goTo({ center, zoom }, true);
}
