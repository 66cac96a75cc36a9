/**
 * Readings kept between two questions: only what rests on something that changed is read again.
 *
 * A reading rests on its site and on the parts of the world that its indicator says it reads (`reads`). What comes
 * out is what `readSites` gives, reading for reading.
 */
import { conversionDelta } from '../conversion/delta.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { Indicator, World } from '../indicators/indicator.ts';
import type { GateVerdict, Reading, SiteState } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Site } from '../sites/site.ts';
import { gatesByPerspective, judgeGate } from './judge-gates.ts';
import type { SiteReadings } from './site-readings.ts';
import { changedParts, versionsOf, type WorldVersions } from './world-parts.ts';

type Kept = {
  /** The site as text: it comes from another thread as a copy. */
  readonly text: string;
  readonly readings: SiteReadings;
  readonly verdicts: Readonly<Record<SiteState, readonly GateVerdict[]>>;
};

/** A memory with a life of its own, for one workspace. */
export class ReadingCache {
  private sites: ReadonlyMap<string, Kept> = new Map();
  private versions: WorldVersions | null = null;
  private parameters: ReadonlyMap<string, number> = new Map();
  private made = 0;

  /** Readings and verdicts made so far, each site, state and indicator or gate counted once. */
  get count(): number {
    return this.made;
  }

  /** Readings of the sites in their order. */
  read(world: World, sites: readonly Site[]): readonly SiteReadings[] {
    const stale = this.staleIn(world);
    const next = sites.map((site) => this.readSite(world, site, stale));
    this.sites = new Map(next.map((kept) => [kept.readings.siteId, kept]));
    return next.map(({ readings }) => readings);
  }

  private staleIn(world: World): Stale {
    const versions = versionsOf(world);
    const changed = changedParts(this.versions, versions);
    const parameters = parametersOf(world);
    const isStale = ({ id, reads, parameters: own = [] }: Reader) =>
      reads.some((part) => changed.has(part)) ||
      own.some(({ name }) => this.parameters.get(`${id}.${name}`) !== parameters.get(`${id}.${name}`));
    const stale = {
      indicators: new Set(INDICATORS.filter(isStale).map(({ id }) => id)),
      gates: new Set(GATES.filter(isStale).map(({ id }) => id)),
      county: changed.has('gazetteer'),
    };
    this.versions = versions;
    this.parameters = parameters;
    return stale;
  }

  private readSite(world: World, site: Site, stale: Stale): Kept {
    const text = JSON.stringify(site);
    const found = this.sites.get(site.id);
    const kept = found?.text === text ? found : null;
    const given = { world, site, stale, kept };
    const verdicts = { mined: this.judge(given, 'mined'), hosted: this.judge(given, 'hosted') };
    return {
      text,
      verdicts,
      readings: {
        siteId: site.id,
        readings: { mined: this.readState(given, 'mined'), hosted: this.readState(given, 'hosted') },
        gates: { mined: gatesByPerspective(verdicts.mined), hosted: gatesByPerspective(verdicts.hosted) },
        deltas: kept?.readings.deltas ?? conversionDelta(site),
        county: kept === null || stale.county ? world.countyAt(site.position) : kept.readings.county,
      },
    };
  }

  private readState({ world, site, stale, kept }: Given, state: SiteState): Readonly<Record<string, Reading>> {
    const before = kept?.readings.readings[state] ?? {};
    return Object.fromEntries(
      INDICATORS.map((indicator) => {
        const known = stale.indicators.has(indicator.id) ? undefined : before[indicator.id];
        if (known !== undefined) return [indicator.id, known];
        this.made += 1;
        return [indicator.id, indicator.read(site, state, world)];
      }),
    );
  }

  private judge({ world, site, stale, kept }: Given, state: SiteState): readonly GateVerdict[] {
    return GATES.map((gate, i) => {
      const known = stale.gates.has(gate.id) ? undefined : kept?.verdicts[state][i];
      if (known !== undefined) return known;
      this.made += 1;
      return judgeGate(gate, site, { state, world });
    });
  }
}

type Reader = Pick<Indicator, 'id' | 'reads'> & Partial<Pick<Indicator, 'parameters'>>;

type Stale = {
  readonly indicators: ReadonlySet<string>;
  readonly gates: ReadonlySet<string>;
  readonly county: boolean;
};

type Given = { readonly world: World; readonly site: Site; readonly stale: Stale; readonly kept: Kept | null };

function parametersOf(world: World): ReadonlyMap<string, number> {
  const keys = INDICATORS.flatMap(({ id, parameters }) => parameters.map(({ name }) => `${id}.${name}`));
  return new Map(keys.map((key) => [key, world.parameter(key)]));
}
