/**
 * A reading: what one indicator says of one site in one state, or why it says nothing.
 *
 * Words never live here: `detail` and `reason` are a code with facts, turned into a sentence by
 * core/text, so that screen, paper and JSON say the same in each language.
 */
import type { Grade } from '../sources/fact.ts';
import type { SourceId } from '../sources/source.ts';

/** As mined: the site today. As hosted: after the conversion. */
export type SiteState = 'mined' | 'hosted';

/** Whose risk: the developer's (delivery) or the community's (burden). */
export type Perspective = 'delivery' | 'burden';
export const PERSPECTIVES: readonly Perspective[] = ['delivery', 'burden'];

/** Groups of indicators, in print order (domain/indicators.md A-E). */
export const GROUPS = ['grid', 'land-use', 'opposition', 'impact', 'readiness'] as const;
export type Group = (typeof GROUPS)[number];

/** A sentence in the catalogue `indicators` and the facts it needs; numbers keep their unit in the name. */
export type Message = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

/** One feature or record that entered a number: readers must be able to check the list. */
export type Counted = {
  readonly label: string;
  readonly distanceKm: number | null;
  /** What it contributed, in the reading's unit; null when it is the one feature measured. */
  readonly amount: number | null;
  readonly source: SourceId | null;
};

/** Numbers are in the indicator's unit; classes are the word, `low` the kinder and `high` the harsher one. */
export type KnownReading = {
  readonly known: true;
  readonly value: number | string;
  readonly low: number | string;
  readonly high: number | string;
  readonly grade: Grade;
  readonly sources: readonly SourceId[];
  /** How it was worked out, with the threshold that fired. */
  readonly detail: Message;
  readonly counted: readonly Counted[];
};

export type UnknownReading = {
  readonly known: false;
  readonly reason: Message;
  /** Who could tell us: code of a sentence in the catalogue. */
  readonly ask: string;
};

export type Reading = KnownReading | UnknownReading;

/** A floor that averaging cannot remove. `unknown` raises only the harsher bound. */
export type GateVerdict = {
  readonly gate: string;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** 0-1. */
  readonly floor: number;
  readonly reason: Message;
  readonly sources: readonly SourceId[];
};

/** Reading that says nothing, with the reason and whom to ask. */
export function unknown(code: string, ask: string, facts: Message['facts'] = {}): UnknownReading {
  return { known: false, reason: { code, facts }, ask };
}
