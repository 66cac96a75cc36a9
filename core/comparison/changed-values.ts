/**
 * What differs between two values of a document, field by field.
 *
 * Objects are compared by their names. Lists whose items have ids are compared by these, so that a different order or
 * one more item is told as such and not as a change of everything after it; other lists are one value.
 */

/** One value that differs. `null` stands for an absent one as for "not known": a document writes both the same. */
export type ChangedValue = {
  /** Names from the outside to the value, for example `facts`, `minedMW`, `low`; an item of a list by its id. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};

type Named = Readonly<Record<string, unknown>>;

/** Every value that differs, in the order of the first document, what only the second has at the end. */
export function changedValues(before: unknown, after: unknown, path: readonly string[] = []): readonly ChangedValue[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [named(before), named(after)];
  if (old !== null && now !== null)
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) =>
      changedValues(own(old, name), own(now, name), [...path, name]),
    );
  if (isSame(before, after)) return [];
  return [{ path, before: before ?? null, after: after ?? null }];
}

/** The parts of an object by name, of a list of things with ids by these; null of anything else. */
function named(value: unknown): Named | null {
  if (Array.isArray(value)) return byId(value);
  return typeof value === 'object' && value !== null ? (value as Named) : null;
}

/** Null for a list whose items have no ids or share one; an empty list may be one of either kind. */
function byId(list: readonly unknown[]): Named | null {
  const entries = list.map((item) => [idOf(item), item] as const);
  const ids = new Set(entries.map(([id]) => id));
  if (ids.has(null) || ids.size !== list.length) return null;
  return Object.fromEntries<unknown>(entries.map(([id, item]) => [String(id), item]));
}

function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id : null;
}

function own(from: Named, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

/** Values without parts of their own, or lists that are one value. */
function isSame(before: unknown, after: unknown): boolean {
  if ((before ?? null) === null || (after ?? null) === null) return (before ?? null) === (after ?? null);
  return JSON.stringify(before) === JSON.stringify(after);
}
