/** Two lists of things with ids as one: what is in both once, and nothing lost where one id means two things. */

type Item = { readonly id: string };

export type Joined<T> = {
  /** Ours in their order, then what is new. */
  readonly all: T[];
  readonly added: number;
  readonly known: number;
  /** Ids under which another thing was here; the new one has an id of its own. */
  readonly renamed: string[];
};

/** Characters of an id that a number is put after: an id takes 80. */
const LONGEST_STEM = 70;

/** What says the same under any id is known; another thing under a known id gets an id of its own. */
export function joinedItems<T extends Item>(ours: readonly T[], theirs: readonly T[]): Joined<T> {
  const said = new Set(ours.map(contentOf));
  const all = [...ours];
  const idOf = freeIds(ours);
  const renamed: string[] = [];
  let known = 0;
  for (const item of theirs) {
    const content = contentOf(item);
    if (said.has(content)) {
      known += 1;
      continue;
    }
    said.add(content);
    const id = idOf(item.id);
    if (id !== item.id) renamed.push(item.id);
    all.push({ ...item, id });
  }
  return { all, added: all.length - ours.length, known, renamed };
}

/** What an entry says, under whatever id. */
export function contentOf(item: Item): string {
  return JSON.stringify(Object.entries({ ...item, id: '' }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gives each id as it is, or with the next number after it where it is taken. */
function freeIds(ours: readonly Item[]): (id: string) => string {
  const taken = new Set(ours.map(({ id }) => id));
  const numbers = new Map<string, number>();
  return (id) => {
    const stem = id.slice(0, LONGEST_STEM);
    let free = id;
    while (taken.has(free)) {
      const number = (numbers.get(stem) ?? 1) + 1;
      numbers.set(stem, number);
      free = `${stem}-${number}`;
    }
    taken.add(free);
    return free;
  };
}
