/** For tests and benches: comments written by nobody, with known families of form letters. */
import { seededRandom, type SeededRandom } from '../lib/seeded-random.ts';
import type { PublicComment } from './public-comment.ts';

export type ExampleComment = PublicComment & {
  /** Number of its family, or null for a comment of its own. */
  readonly family: number | null;
};

const SUBJECTS = [
  'the fans',
  'the data center',
  'this project',
  'the proposed conversion',
  'the cooling plant',
  'the substation',
  'the new load',
  'the site',
  'the applicant',
  'the mine',
];
const VERBS = [
  'will raise',
  'may harm',
  'does not explain',
  'should report',
  'must limit',
  'is going to change',
  'would double',
  'has never measured',
  'puts at risk',
  'ignores',
];
const OBJECTS = [
  'the noise at night',
  'our power bills',
  'the water of the creek',
  'traffic on the county road',
  'the value of our homes',
  'the farms around it',
  'the air we breathe',
  'the tax base',
  'jobs in the village',
  'the promises of the first permit',
  'the wells of the neighbours',
  'the grid in winter',
];
const WHEN = [
  'every summer',
  'for twenty years',
  'without any study',
  'as the last hearing showed',
  'before the board decides',
  'if nothing is done',
  'in spite of the conditions',
  'according to their own report',
  'when the wind comes from the west',
  'from the first day on',
];
const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Juniper', 'Larch', 'Maple', 'Oak'];

/** Three thousand words that mean nothing. */
const SELDOM = ['b', 'd', 'f', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'gr', 'st'].flatMap((a) =>
  ['a', 'e', 'i', 'o', 'u'].flatMap((b) =>
    ['l', 'm', 'n', 'r', 's', 't', 'd', 'k'].flatMap((c) => ['an', 'er', 'is', 'ot', 'um'].map((d) => a + b + c + d)),
  ),
);

/** `total` comments of which about six in ten belong to `families` form letters of very different size. */
export function exampleComments(total: number, families: number, seed = 1): ExampleComment[] {
  const random = seededRandom(seed);
  const pool = Array.from({ length: 400 }, () => sentence(random));
  const letters = Array.from({ length: families }, () => take(pool, 6 + random.below(9), random));
  return Array.from({ length: total }, (_, i) => {
    // Every letter is sent at least twice; the first ones far more often than the last.
    const family =
      i < 2 * families ? i % families : random.next() < 0.6 ? Math.floor(families * random.next() ** 2) : null;
    const letter = family === null ? null : (letters[family] ?? null);
    const body = letter === null ? own(random, pool) : variant(letter, random);
    const name = `${pick(NAMES, random)} ${pick(NAMES, random)}`;
    const text = `Dear members of the board,\n\n${body.join(' ')}\n\nSincerely,\n${name}\n${random.below(900)} County Road`;
    return { ...exampleComment(`c-${String(i + 1).padStart(5, '0')}`, text), row: i + 1, family };
  });
}

/** A counted comment of a private person without anything but its text. */
export function exampleComment(id: string, text: string): PublicComment {
  return {
    ...{ id, number: null, receivedOn: null, position: null, precisionKm: null, place: null, text },
    author: { kind: 'private-person', name: null, sender: null },
    ...{ fileId: 'file-1', row: 1, status: 'counted', duplicateOf: null },
  };
}

/** What senders do to a letter: nothing, a line of their own, a passage before or behind it, a sentence less, a word changed. */
function variant(letter: readonly string[], random: SeededRandom): readonly string[] {
  const kind = random.below(6);
  const more = Array.from({ length: 1 + random.below(3) }, () => sentence(random));
  if (kind === 0) return [...more, ...letter];
  if (kind === 1) return [...letter, ...more];
  if (kind === 2) return letter.toSpliced(random.below(letter.length), 1);
  if (kind === 3) return letter.map((line, i) => (i === 1 ? line.replace(/^(\w+) \w+/, '$1 whole') : line));
  return letter;
}

/** A comment of one's own: mostly new sentences, now and then one that everybody says. */
function own(random: SeededRandom, pool: readonly string[]): string[] {
  return Array.from({ length: 3 + random.below(10) }, () =>
    random.below(6) === 0 ? pick(pool, random) : sentence(random),
  );
}

/** Half phrases that all comments on such a project use, half words that few do, as in real ones. */
function sentence(random: SeededRandom): string {
  const seldom = () => pick(SELDOM, random);
  const opening = `I ${pick(['saw', 'heard', 'read', 'know', 'fear', 'asked why'], random)} ${seldom()} and ${seldom()} that`;
  const text = `${random.below(2) === 0 ? `${opening} ` : ''}${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${seldom()} ${seldom()} ${pick(OBJECTS, random)} and ${seldom()} ${pick(OBJECTS, random)} ${seldom()} ${pick(WHEN, random)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function take(pool: readonly string[], count: number, random: SeededRandom): string[] {
  return Array.from({ length: count }, () => pick(pool, random));
}

function pick(words: readonly string[], random: SeededRandom): string {
  return words[random.below(words.length)] ?? '';
}
