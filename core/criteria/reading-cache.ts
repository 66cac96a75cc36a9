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
import { factsRead } from '../indicators/facts-read.ts';
import { deltaOf } from './site-delta.ts';
import { gatesByPerspective, judgeGate } from './judge-gates.ts';
import type { SiteReadings } from './site-readings.ts';
import { changedParts, versionsOf, type WorldVersions } from './world-parts.ts';

type Kept = {
  /** The site as text: it comes from another thread as a copy. */
  readonly text: string;
  readonly states: Readonly<Record<SiteState, SiteText>>;
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
      deltas: changed.has('gazetteer') || changed.has('emissionFactors'),
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
    const both = { mined: site, hosted: plannedSite(site) };
    const states = isSame ? found.states : { mined: textOf(both.mined), hosted: textOf(both.hosted) };
    const given = (state: SiteState): Given => {
      const moved = found === undefined ? ALL : isSame ? NOTHING : movedFacts(found.states[state], states[state]);
      return { world, site: both[state], state, stale, kept: moved === ALL ? null : (found ?? null), moved };
    };
    const verdicts = { mined: this.judge(given('mined')), hosted: this.judge(given('hosted')) };
    const readings = { mined: this.readState(given('mined')), hosted: this.readState(given('hosted')) };
    const gates = { mined: gatesByPerspective(verdicts.mined), hosted: gatesByPerspective(verdicts.hosted) };
    const deltas = isSame && !stale.deltas ? found.readings.deltas : deltaOf(site, world);
    const county = isSame && !stale.county ? found.readings.county : world.countyAt(site.position);
    return { text, states, verdicts, readings: { siteId: site.id, readings, gates, deltas, county } };
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

/** A site as text, what its facts say apart from what it is and where. */
type SiteText = { readonly identity: string; readonly facts: ReadonlyMap<string, string> };

function textOf({ facts, scenarios: _, hostedAs: __, ...identity }: Site): SiteText {
  const stated = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  return {
    identity: JSON.stringify(identity),
    facts: new Map(stated.map(([name, fact]) => [name, JSON.stringify(fact)])),
  };
}

/** Names of facts that are other ones than before; `ALL` where the site itself is another one. */
type Moved = ReadonlySet<string> | typeof ALL;
const ALL = 'all';
const NOTHING: ReadonlySet<string> = new Set();

function movedFacts(before: SiteText, after: SiteText): Moved {
  if (before.identity !== after.identity) return ALL;
  const names = [...before.facts.keys(), ...after.facts.keys()];
  return new Set(names.filter((name) => before.facts.get(name) !== after.facts.get(name)));
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
