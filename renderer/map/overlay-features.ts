/** What the three overlays draw without any imported layer: the sites' own facts, the read cases and the instruments. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { columnOf } from '../../core/criteria/packed-readings.ts';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { Position } from '../../core/sites/site.ts';
import type { Language } from '../../core/text/languages.ts';
import { formatNumber, formatRange } from '../../core/text/numbers.ts';
import { say } from '../../core/text/say.ts';
import { daysBetween, latestDay, type Day, type PartialDate } from '../../core/units/partial-date.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { plannedMW } from '../stores/site-rows.ts';
import { signOfOutcome } from '../ui/overlay-shapes.ts';

export type OverlayProperties = {
  /** Name of the picture. */
  readonly icon: string;
  readonly label: string;
  /** One line for the pointer. */
  readonly line: string;
  readonly opacity: number;
  /** Site that a click selects; empty for records that belong to none. */
  readonly site: string;
};
export type OverlayFeatures = FeatureCollection<Point, OverlayProperties>;

/** `packed` is null before the first readings. */
type Told = {
  readonly document: Pick<Workspace, 'sites' | 'cases' | 'instruments' | 'events' | 'records' | 'asOf'>;
  readonly packed: PackedReadings | null;
  readonly language: Language;
};

/** Service status, planned MW and the number of large-load rules crossed at each site. */
export function gridFeatures({ document, packed, language }: Told): OverlayFeatures {
  const readings = hostedNumbers(packed, 'grid.large-load-rules');
  return collection(
    document.sites.map((site) => {
      const status = site.facts.serviceStatus?.value ?? null;
      const mw = plannedMW(site);
      const load =
        mw === null
          ? say(language, 'app', 'grid.mw-unknown')
          : say(language, 'app', `grid.mw-${mw.of}`, { mw: formatRange(mw.low, mw.high, language) });
      const rules = readings.get(site.id);
      const crossed =
        rules === undefined
          ? say(language, 'app', 'grid.rules-unknown')
          : say(language, 'app', 'grid.rules', { count: rules });
      const word = say(language, 'app', `service.${status ?? 'unknown'}`);
      return feature(site.position, {
        icon: `grid-${status ?? 'unknown'}`,
        label: `${load}\n${crossed}`,
        line: `${site.name} · ${word} · ${load} · ${crossed}`,
        opacity: 1,
        site: site.id,
      });
    }),
  );
}

/** Entitlement path and the people in places within 5 km of each site. */
export function landUseFeatures({ document, packed, language }: Told): OverlayFeatures {
  const readings = hostedNumbers(packed, 'land-use.people-5km');
  return collection(
    document.sites.map((site) => {
      const path = site.facts.entitlement?.value ?? null;
      const people = readings.get(site.id);
      const near =
        people === undefined
          ? say(language, 'app', 'land.people-unknown')
          : say(language, 'app', 'land.people', { people: formatNumber(people, language) });
      const word = say(language, 'app', `entitlement.${path ?? 'unknown'}`);
      return feature(site.position, {
        icon: `land-${path ?? 'unknown'}`,
        label: `${word}\n${near}`,
        line: `${site.name} · ${word} · ${near}`,
        opacity: 1,
        site: site.id,
      });
    }),
  );
}

/** The read cases, instruments, events and public records that have a position; the older the paler, never invisible. */
export function oppositionFeatures({ document, language }: Told): OverlayFeatures {
  const { asOf } = document;
  const cases = document.cases.flatMap(({ position, outcome, project, decided }) => {
    const word = say(language, 'app', `outcome.${outcome}`);
    const year = decided?.slice(0, 4) ?? say(language, 'app', 'date.unknown');
    return position === null
      ? []
      : [
          feature(position, {
            icon: `community-${signOfOutcome(outcome)}`,
            label: word,
            line: `${project} · ${word} · ${year}`,
            opacity: fading(decided, asOf),
            site: '',
          }),
        ];
  });
  const instruments = document.instruments.flatMap(({ position, kind, title, jurisdiction, enacted }) => {
    const word = say(language, 'app', `instrument.${kind}`);
    return position === null
      ? []
      : [
          feature(position, {
            icon: 'community-instrument',
            label: word,
            line: `${jurisdiction} · ${title}`,
            opacity: fading(enacted, asOf),
            site: '',
          }),
        ];
  });
  const events = document.events.map(({ position, title, date }) =>
    feature(position, { icon: 'community-event', label: '', line: title, opacity: fading(date, asOf), site: '' }),
  );
  const records = document.records.flatMap(({ position, kind, title, date, raisedBy }) =>
    position === null
      ? []
      : [
          feature(position, {
            icon: 'community-record',
            label: '',
            line: [say(language, 'review', `kind.${kind}`), title, raisedBy]
              .filter((part) => part !== null)
              .join(' · '),
            opacity: fading(date, asOf),
            site: '',
          }),
        ],
  );
  return collection([...events, ...records, ...cases, ...instruments]);
}

/** Known readings of an indicator as hosted, by site id. */
function hostedNumbers(packed: PackedReadings | null, indicator: string): ReadonlyMap<string, number> {
  if (packed === null) return new Map();
  const [column, width, { value }] = [columnOf(packed, indicator), packed.indicators.length, packed.states.hosted];
  return new Map(
    packed.siteIds.flatMap((id, row) => {
      const read = value[row * width + column] ?? NaN;
      return Number.isNaN(read) ? [] : [[id, read] as const];
    }),
  );
}

/** Half-life of a contest event in months (domain/indicators.md C3); drawing follows the same curve. */
const HALF_LIFE_MONTHS = 24;
const DAYS_A_MONTH = 30.44;
/** The palest a record is drawn: 3:1 against the map. */
const PALEST = 0.55;

function fading(date: PartialDate | null, asOf: Day): number {
  if (date === null) return PALEST;
  const months = Math.max(0, daysBetween(latestDay(date), asOf)) / DAYS_A_MONTH;
  return PALEST + (1 - PALEST) * 0.5 ** (months / HALF_LIFE_MONTHS);
}

function feature(position: Position, properties: OverlayProperties): Feature<Point, OverlayProperties> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...position] }, properties };
}

function collection(features: Feature<Point, OverlayProperties>[]): OverlayFeatures {
  return { type: 'FeatureCollection', features };
}
