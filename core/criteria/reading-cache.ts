/**
 * Readings kept between two questions: only what rests on something that changed is read again.
 *
 * A reading rests on its site, on the facts that its indicator reads (`factsRead`) and on the parts of the world that it
 * says it reads (`reads`). What comes out is what `readSites` gives, reading for reading.
 */
import { plannedSite } from '../conversion/planned-site.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { Indicator, World } from '../indicators/indicator.ts';
import type { GateVerdict, Reading, SiteState } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Site } from '../sites/site.ts';
import { FACT_NAMES } from '../sites/site-facts.ts';
import { factsRead } from '../indicators/facts-read.ts';
import { CONTEXT_PARAMETERS, CONTEXT_READS, contextOf, deltaOf } from './site-delta.ts';
import { gatesByPerspective, judgeGate } from './judge-gates.ts';
import type { SiteReadings } from './site-readings.ts';
import { changedParts, versionsOf, type WorldVersions } from './world-parts.ts';

type Kept = {
  /** The site as text: it comes from another thread as a copy. */
  readonly text: string;
  /** The site that each state was read from. */
  readonly read: Readonly<Record<SiteState, Site>>;
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
      deltas:
        CONTEXT_READS.some((part) => changed.has(part)) ||
        CONTEXT_PARAMETERS.some((key) => this.parameters.get(key) !== parameters.get(key)),
    };
    this.versions = versions;
    this.parameters = parameters;
    return stale;
  }

  private readSite(world: World, site: Site, stale: Stale): Kept {
    const text = JSON.stringify(site);
    const found = this.sites.get(site.id);
    const isSame = found?.text === text;
    // As mined is the record; as hosted is what the chosen scenario makes of it.
    const read = { mined: site, hosted: plannedSite(site) };
    const given = (state: SiteState): Given => {
      const moved = found === undefined ? ALL : isSame ? NOTHING : movedFacts(found.read[state], read[state]);
      return { world, site: read[state], state, stale, kept: moved === ALL ? null : (found ?? null), moved };
    };
    const [mined, hosted] = [given('mined'), given('hosted')];
    const verdicts = { mined: this.judge(mined), hosted: this.judge(hosted) };
    const readings = { mined: this.readState(mined), hosted: this.readState(hosted) };
    const gates = { mined: gatesByPerspective(verdicts.mined), hosted: gatesByPerspective(verdicts.hosted) };
    const isKept = isSame && !stale.deltas && found.readings.context !== undefined;
    const context = isKept ? found.readings.context : contextOf(site, world);
    const deltas = isKept ? found.readings.deltas : deltaOf(site, context);
    const county = isSame && !stale.county ? found.readings.county : world.countyAt(site.position);
    return { text, read, verdicts, readings: { siteId: site.id, readings, gates, deltas, context, county } };
  }

  private readState({ world, site, state, stale, kept, moved }: Given): Readonly<Record<string, Reading>> {
    const before = kept?.readings.readings[state] ?? {};
    return Object.fromEntries(
      INDICATORS.map((indicator) => {
        const isStale = stale.indicators.has(indicator.id) || isMoved(indicator.id, moved);
        const known = isStale ? undefined : before[indicator.id];
        if (known !== undefined) return [indicator.id, known];
        this.made += 1;
        return [indicator.id, indicator.read(site, state, world)];
      }),
    );
  }

  private judge({ world, site, state, stale, kept, moved }: Given): readonly GateVerdict[] {
    return GATES.map((gate, i) => {
      const known = stale.gates.has(gate.id) || isMoved(gate.id, moved) ? undefined : kept?.verdicts[state][i];
      if (known !== undefined) return known;
      this.made += 1;
      return judgeGate(gate, site, { state, world });
    });
  }
}

/** Names of facts that are other ones than before; `ALL` where the site itself is another one. */
type Moved = ReadonlySet<string> | typeof ALL;
const ALL = 'all';
const NOTHING: ReadonlySet<string> = new Set();

function movedFacts(before: Site, after: Site): Moved {
  if (identityOf(before) !== identityOf(after)) return ALL;
  return new Set(FACT_NAMES.filter((name) => JSON.stringify(before.facts[name]) !== JSON.stringify(after.facts[name])));
}

/** All that a site is but its facts and what is planned: who reads that is not told apart. */
function identityOf({ facts: _, scenarios: __, hostedAs: ___, ...identity }: Site): string {
  return JSON.stringify(identity);
}

function isMoved(id: string, moved: Moved): boolean {
  return moved === ALL || factsRead(id).some((name) => moved.has(name));
}

type Reader = Pick<Indicator, 'id' | 'reads'> & Partial<Pick<Indicator, 'parameters'>>;

type Stale = {
  readonly indicators: ReadonlySet<string>;
  readonly gates: ReadonlySet<string>;
  readonly county: boolean;
  readonly deltas: boolean;
};

type Given = {
  readonly world: World;
  readonly site: Site;
  readonly state: SiteState;
  readonly stale: Stale;
  readonly kept: Kept | null;
  readonly moved: Moved;
};

function parametersOf(world: World): ReadonlyMap<string, number> {
  const keys = INDICATORS.flatMap(({ id, parameters }) => parameters.map(({ name }) => `${id}.${name}`));
  return new Map(keys.map((key) => [key, world.parameter(key)]));
}
