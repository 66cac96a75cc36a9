/**
 * How far do the two readers agree, on each theme and over all?
 *
 * The units are what was read, not how often it was sent: a family that both coded as one is one unit, however many people
 * signed it, or a campaign would make two readers look as if they agreed a thousand times. A comment that either coded by
 * itself is a unit of its own; what is not counted is no unit. On each unit each reader says of each theme yes or no; over all themes these answers are pooled
 * into one table.
 */
import type { CommentSet } from './comment-set.ts';
import { codingsOf, familyByComment, themesOf } from './effective-codings.ts';
import type { Grouping } from './form-letters.ts';
import { cohensKappa, type Kappa } from './kappa.ts';

export type Agreement = {
  /** In the order of the themes. Tables are yes, no by yes, no; rows the first reader's. */
  readonly themes: readonly { readonly themeId: string; readonly kappa: Kappa }[];
  readonly overall: Kappa;
  /** Families and comments that both have read. */
  readonly units: number;
};

type Unit = { readonly first: ReadonlySet<string>; readonly second: ReadonlySet<string> };

/** Agreement of the first and second reader on what both have coded. */
export function codingAgreement({ comments, themes, codings }: CommentSet, grouping: Grouping): Agreement {
  const counted = new Set(comments.flatMap(({ id, status }) => (status === 'counted' ? [id] : [])));
  const homes = familyByComment(grouping);
  const first = codingsOf('first', codings, homes);
  const second = codingsOf('second', codings, homes);
  const units: Unit[] = [];
  const add = (one: readonly string[] | null | undefined, other: readonly string[] | null | undefined) => {
    if (one && other) units.push({ first: new Set(one), second: new Set(other) });
  };
  for (const family of first.families.keys()) add(first.families.get(family), second.families.get(family));
  for (const id of new Set([...first.own.keys(), ...second.own.keys()]))
    if (counted.has(id)) add(themesOf(id, first, homes), themesOf(id, second, homes));
  const tables = themes.map(({ id }) => tableOf(units, id));
  const pooled = [0, 1].map((i) => [0, 1].map((j) => tables.reduce((sum, table) => sum + (table[i]?.[j] ?? 0), 0)));
  return {
    themes: themes.map(({ id }, i) => ({ themeId: id, kappa: cohensKappa(tables[i] ?? []) })),
    overall: cohensKappa(pooled),
    units: units.length,
  };
}

function tableOf(units: readonly Unit[], themeId: string): number[][] {
  const table = [
    [0, 0],
    [0, 0],
  ];
  for (const { first, second } of units) {
    const row = table[first.has(themeId) ? 0 : 1] ?? [];
    const column = second.has(themeId) ? 0 : 1;
    row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}
