import { USUAL_SIDE_KM } from '../../../core/conversion/order-of-site.ts';
import { bandRows } from '../../../core/conversion/band-rows.ts';
import type { SourcesOfState } from '../../../core/conversion/sources-of-site.ts';
import { printedDb } from '../../../core/noise/screening-accuracy.ts';
import { formatNumber, formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import type { NoiseAnswer } from '../../stores/noise-store.ts';
import css from './noise.module.css';

/** What the map rests on: loads that are not known, what was assumed, what is not counted. */
export function NoiseNotes({ answer }: { readonly answer: NoiseAnswer }) {
  const t = useText();
  const language = useLanguage();
  const { asked, map, site, choice } = answer;
  const { mined, hosted } = asked;
  const isCut = map !== null && bandRows(map, asked).some((row) => row.mined?.isCut === true || row.hosted?.isCut);
  const km = site.precisionKm;
  const isTest = choice.period === 'generator-test' && hosted.silence === null;
  return (
    <ul className={css['notes']}>
      <StateNote name="mined" state={mined} />
      <StateNote name="hosted" state={hosted} />
      {hosted.silence === null && hosted.measures.length > 0 && (
        <li>{t('noise.measures', { measures: hosted.measures.map((id) => t(`noise.measure.${id}`)).join(', ') })}</li>
      )}
      {(['mined', 'hosted'] as const).map(
        (state) =>
          answer.parcel[state] !== null && (
            <li key={state}>{t(`noise.parcel.${state}`, { label: answer.parcel[state] })}</li>
          ),
      )}
      <Recorded answer={answer} />
      {isTest && <li>{t(generatorsCode(hosted))}</li>}
      {isCut && <li>{t('noise.cut', { km: formatRounded((choice.sideKm ?? USUAL_SIDE_KM) / 2, language) })}</li>}
      <li>{km === null ? t('noise.position-unknown') : t('noise.position', { km: formatRounded(km, language) })}</li>
    </ul>
  );
}

/** The night level on record beside what is worked out where it was measured: neither is moved to fit the other. */
function Recorded({ answer: { site, exposure, choice } }: { readonly answer: NoiseAnswer }) {
  const t = useText();
  const language = useLanguage();
  const fact = site.facts.minedNightDBA;
  if (fact === undefined || choice.period !== 'night') return null;
  const db = (level: number) => formatNumber(printedDb(level), language);
  const recorded = exposure?.recorded ?? null;
  if (recorded === null) return <li>{t('noise.recorded-alone', { recorded: db(fact.value) })}</li>;
  const { modelled, distanceM } = recorded;
  return (
    <li>
      {t('noise.recorded', {
        ...{
          recorded: db(fact.value),
          modelled: db(modelled.likely),
          range: `${db(modelled.low)}–${db(modelled.high)}`,
        },
        metres: formatNumber(10 * Math.round(distanceM / 10), language),
      })}
    </li>
  );
}

function StateNote({ name, state }: { readonly name: 'mined' | 'hosted'; readonly state: SourcesOfState }) {
  const t = useText();
  if (state.silence !== null) return <li>{t(`noise.${name}.${state.silence}`)}</li>;
  return (
    <>
      {state.isCoolingAssumed && <li>{t(`noise.${name}.cooling-assumed`)}</li>}
      {state.isWallLeftOut && <li>{t('noise.wall-left-out', { state: t(`state.${name}`) })}</li>}
    </>
  );
}

function generatorsCode({ generators }: SourcesOfState): string {
  if (generators === null) return 'noise.generators-unknown';
  return generators === 0 ? 'noise.generators-none' : 'noise.generators-one';
}
