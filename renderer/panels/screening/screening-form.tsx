import { acrossKm, CELL_SIZES, estimatedCells, finestSize, offeredSizes } from '../../../core/screening/cell-sizes.ts';
import type { Region } from '../../../core/screening/region.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { runScreening, stopScreening } from '../../commands/screening.ts';
import { screeningStore, useScreening, type States } from '../../stores/screening-store.ts';
import { useDocument } from '../../stores/session.ts';
import { tableStore, useTable, type MapBox } from '../../stores/table-store.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import css from './screening.module.css';
import { TemplateFields } from './template-fields.tsx';

/** Region, size of the cells, conversion, and the button that runs it. */
export function ScreeningForm() {
  const t = useText();
  const language = useLanguage();
  const { states, region, resolution, busy, done } = useScreening((screening) => screening);
  const km2 = areaOf(region, states);
  const size = CELL_SIZES.find((one) => one.resolution === resolution) ?? finestSize(km2 ?? Infinity);
  const isGrid = region?.kind !== 'points';
  const sizes = km2 === null ? CELL_SIZES : offeredSizes(km2);
  return (
    <div className={css['form']}>
      <RegionChoice />
      {isGrid && (
        <ChoiceList
          label={t('screening.size')}
          value={String(size.resolution)}
          options={sizes.map((one) => {
            const km = formatNumber(acrossKm(one), language, 1);
            const cells = km2 === null ? null : formatNumber(estimatedCells(km2, one), language);
            const text = cells === null ? t('screening.size-km', { km }) : t('screening.size-cells', { km, cells });
            return { value: String(one.resolution), text };
          })}
          onChange={(value) => {
            screeningStore.setState({ resolution: Number(value) });
          }}
        />
      )}
      <TemplateFields />
      {busy ? (
        <>
          <ProgressLine label={t('screening.running')} done={done} />
          <TextButton
            onPress={() => {
              void stopScreening();
            }}
          >
            {t('screening.stop')}
          </TextButton>
        </>
      ) : (
        <TextButton
          kind="primary"
          isDisabled={region === null}
          onPress={() => {
            if (region !== null) void runScreening(region, size.resolution);
          }}
        >
          {t('screening.run')}
        </TextButton>
      )}
    </div>
  );
}

/** States, the counties of the chosen one, what the map shows, an area in hand, points of layers. */
function RegionChoice() {
  const t = useText();
  const { states, region } = useScreening((screening) => screening);
  const inSight = useTable((table) => table.inSight);
  const selected = useTable((table) => table.selected);
  const layers = useDocument()?.layers ?? [];
  const state = stateOf(region, states);
  const choose = (next: Region) => {
    screeningStore.setState({ region: next, resolution: null });
  };
  const points = layers.filter(
    ({ kind, role }) => kind === 'features' && (role === 'substations' || role === 'plants'),
  );
  const options = [
    ...(inSight === null ? [] : [{ value: 'box', text: t('screening.in-view') }]),
    ...(selected === null ? [] : [{ value: 'feature', text: t('screening.in-feature') }]),
    ...points.map(({ id, name }) => ({ value: `points ${id}`, text: t('screening.points', { name }) })),
    ...states.map((one) => ({ value: `state ${one.state}`, text: one.state })),
  ];
  return (
    <>
      <ChoiceList
        label={t('screening.region')}
        placeholder={t('screening.region-none')}
        value={state === null ? valueOf(region) : `state ${state.state}`}
        options={options}
        onChange={(value) => {
          const next = regionOf(value, inSight);
          if (next !== null) choose(next);
        }}
      />
      {state !== null && (
        <ChoiceList
          label={t('screening.county')}
          value={region?.kind === 'county' ? region.fips : 'all'}
          options={[
            { value: 'all', text: t('screening.all-counties') },
            ...state.counties.map(({ fips, name }) => ({ value: fips, text: name })),
          ]}
          onChange={(fips) => {
            choose(fips === 'all' ? { kind: 'state', state: state.state } : { kind: 'county', fips });
          }}
        />
      )}
    </>
  );
}

function valueOf(region: Region | null): string {
  if (region === null) return '';
  return region.kind === 'points' ? `points ${region.layer}` : region.kind;
}

function regionOf(value: string, inSight: MapBox | null): Region | null {
  const { selected } = tableStore.getState();
  if (value === 'box') return inSight === null ? null : { kind: 'box', box: inSight };
  if (value === 'feature') return selected === null ? null : { kind: 'feature', ...selected };
  if (value.startsWith('points ')) return { kind: 'points', layer: value.slice('points '.length) };
  return { kind: 'state', state: value.slice('state '.length) };
}

function stateOf(region: Region | null, states: States): States[number] | null {
  if (region?.kind === 'state') return states.find(({ state }) => state === region.state) ?? null;
  if (region?.kind !== 'county') return null;
  return states.find(({ counties }) => counties.some(({ fips }) => fips === region.fips)) ?? null;
}

/** Kilometres of a degree of latitude, on a sphere: good for a count of cells. */
const DEGREE_KM = 111.2;

/** Area in km2; null where only the engine knows. */
function areaOf(region: Region | null, states: States): number | null {
  if (region?.kind === 'box') {
    const [west, south, east, north] = region.box;
    const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
    return (east - west) * (north - south) * DEGREE_KM * DEGREE_KM * middle;
  }
  const state = stateOf(region, states);
  if (region?.kind === 'county') return state?.counties.find(({ fips }) => fips === region.fips)?.areaKm2 ?? null;
  return state?.areaKm2 ?? null;
}
