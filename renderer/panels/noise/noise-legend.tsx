import { useEffect, useRef } from 'react';
import { SIDES_KM, USUAL_SIDE_KM } from '../../../core/conversion/order-of-site.ts';
import { CASES } from '../../../core/noise/level-range.ts';
import { errorSentence } from '../../../core/ipc/error-sentence.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { chooseSide, closeNoise } from '../../commands/noise.ts';
import { isAged } from '../../stores/noise-store.ts';
import { noiseStore, useNoise, useView } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Segments } from '../../ui/choices.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { NoiseAccuracy } from './noise-accuracy.tsx';
import { NoiseLimits } from './noise-limits.tsx';
import { NoiseMachines } from './noise-machines.tsx';
import { NoiseNotes } from './noise-notes.tsx';
import { NoisePeople } from './noise-people.tsx';
import { NoiseReceptors } from './noise-receptors.tsx';
import { NoiseTable } from './noise-table.tsx';
import css from './noise.module.css';

const PERIODS = ['night', 'day', 'generator-test'] as const;

/** What the noise on the map is, whose, how sure, the same in numbers, and the way to be done with it. */
export function NoiseLegend() {
  const isOn = useNoise((store) => store.isOn);
  return isOn ? <Legend /> : null;
}

function Legend() {
  const t = useText();
  const element = useRef<HTMLElement>(null);
  const { site, choice, answer } = useNoise((store) => store);
  const state = useView((view) => view.state);
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'start' });
  }, []);
  const plan = site?.scenarios.find(({ id }) => id === site.hostedAs)?.name;
  const isPlan = state === 'hosted' && plan !== undefined;
  const title = site === null ? t('noise.title') : t('noise.title-of', { site: site.name });
  return (
    <section ref={element} className={css['legend']} aria-labelledby="noise-legend">
      <div>
        <h3 id="noise-legend" className={css['title']}>
          {title}
        </h3>
        <p className={css['soft']}>
          {isPlan ? t('noise.whose-plan', { state: t(`state.${state}`), plan }) : t(`state.${state}`)}
        </p>
      </div>
      <NoiseAccuracy />
      {site === null && <p>{t('noise.no-site')}</p>}
      <Segments
        label={t('noise.period')}
        value={choice.period}
        options={PERIODS.map((value) => ({ value, text: t(`noise.period.${value}`) }))}
        onChange={(period) => {
          noiseStore.getState().choose({ period });
        }}
      />
      <Segments
        label={t('noise.case')}
        value={choice.case}
        options={CASES.map((value) => ({ value, text: t(`noise.case.${value}`) }))}
        onChange={(asked) => {
          noiseStore.getState().choose({ case: asked });
        }}
      />
      <Segments
        label={t('noise.side')}
        value={String(choice.sideKm ?? USUAL_SIDE_KM)}
        options={SIDES_KM.map((km) => ({ value: String(km), text: t('noise.side-km', { km }) }))}
        onChange={(chosen) => {
          const side = SIDES_KM.find((km) => String(km) === chosen);
          if (side !== undefined) chooseSide(side);
        }}
      />
      <Work />
      {answer !== null && (
        <>
          <NoiseTable answer={answer} />
          <NoisePeople answer={answer} />
          <NoiseReceptors answer={answer} />
          <NoiseLimits answer={answer} />
          <NoiseMachines answer={answer} />
          <NoiseNotes answer={answer} />
        </>
      )}
      <div>
        <TextButton kind="quiet" onPress={closeNoise}>
          {t('noise.close')}
        </TextButton>
      </div>
    </section>
  );
}

/** What is on its way, what broke, and what is out of date. */
function Work() {
  const t = useText();
  const language = useLanguage();
  const store = useNoise((all) => all);
  const { running, isSlow, problem } = store;
  if (running !== null && isSlow)
    return (
      <>
        <ProgressLine label={t('noise.running')} done={running} />
        <div>
          <TextButton onPress={store.cancel}>{t('noise.stop')}</TextButton>
        </div>
      </>
    );
  // What takes less than a second needs no word.
  const isOld = running === null && store.site !== null && (store.answer === null || isAged(store));
  if (problem === null && !isOld) return null;
  return (
    <>
      {problem !== null && (
        <p className={css['problem']} role="alert">
          {errorSentence(language, problem)}
        </p>
      )}
      {isOld && store.answer !== null && <p role="status">{t('noise.aged')}</p>}
      <div>
        <TextButton onPress={store.again}>{t('noise.again')}</TextButton>
      </div>
    </>
  );
}
