/** Instruments whose boundary is sought in a layer, all at once, and what the layer knew of them. */
import type { Boundary } from '../../../core/evidence/boundary.ts';
import type { Instrument } from '../../../core/evidence/evidence.ts';
import type { WantedArea } from '../../../core/indicators/opposition/named-area.ts';

/** What the layer says of one; `boundary` is null where none, several or no usable polygon bears the name. */
export type Answered = { readonly id: string; readonly matches: number; readonly boundary: Boundary | null };

/** How many instruments each way, and the boundaries by the ids of those that matched one polygon. */
export type Tally = {
  readonly matched: ReadonlyMap<string, Boundary>;
  readonly many: readonly string[];
  readonly unusable: readonly string[];
  readonly unknown: readonly string[];
};

/**
 * The instruments without a boundary. Those of states are left out, which the program knows whole by name, and those of
 * counties unless they are asked for: the program has county polygons.
 */
export function withoutBoundary(instruments: readonly Instrument[], withCounties: boolean): readonly WantedArea[] {
  return instruments
    .filter(
      ({ boundary, level }) => boundary === null && (level === 'municipality' || (level === 'county' && withCounties)),
    )
    .flatMap(({ id, jurisdiction, county, level, state }) => {
      const name = (jurisdiction.trim() === '' && level === 'county' ? (county ?? '') : jurisdiction).trim();
      return name === '' ? [] : [{ id, name, state }];
    });
}

/** The answers, told apart. */
export function tallyOf(answers: readonly Answered[]): Tally {
  const ids = (is: (one: Answered) => boolean) =>
    answers.filter((one) => one.boundary === null && is(one)).map(({ id }) => id);
  return {
    matched: new Map(answers.flatMap(({ id, boundary }) => (boundary === null ? [] : [[id, boundary] as const]))),
    many: ids(({ matches }) => matches > 1),
    unusable: ids(({ matches }) => matches === 1),
    unknown: ids(({ matches }) => matches === 0),
  };
}
