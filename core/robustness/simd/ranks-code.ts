/**
 * Places of the scores of one draw, by bits in place of a sort.
 *
 * Each score becomes a whole number, its key, between the least and the greatest, and sets the bit of that number in a
 * long row of bits. The place of a site is then how many bits are set before its own: a sum over words that is worked
 * out once, and the bits of one word. A word where two sites share a bit is crowded: its sites are told apart by their
 * scores themselves, so that places are exact and equal scores share the better one.
 */
import {
  add,
  addPairs,
  and,
  and64,
  answer,
  bitsSet,
  divideNumber,
  f64,
  firstOf,
  get,
  i32,
  i64,
  isEqual,
  isLess,
  isLessNumber,
  isMore,
  isMoreNumber,
  isZero,
  isZero64,
  least,
  leastPairs,
  load,
  load64,
  loadNumber,
  loadPair,
  loadShort,
  loop,
  most,
  mostPairs,
  multiply,
  multiplyPairs,
  narrow,
  NO_BITS,
  or,
  or64,
  secondOf,
  set,
  shiftLeft,
  shiftLeft64,
  shiftRight,
  store,
  store64,
  storeNumber,
  storePair,
  storeShort,
  subtract,
  subtract64,
  subtractNumber,
  subtractPairs,
  tee,
  twice,
  when,
  widen,
  type Code,
} from './code.ts';
import type { Kernel } from './module.ts';
import { CROWD_BYTES, MEMBER_BYTES, MOST_SHARED, rowBytes, WORD, type RankRoom } from './rank-room.ts';

const NUMBER = 8;
/** A width of scores below which their scale could overflow; no draw of risks is as narrow but by being one number. */
const LEAST_WIDTH = 1e-290;
/** Added to a number below 2^51, it leaves the nearest whole number in the lower half of the bits. */
const WHOLE = 2 ** 52;

const [SCORES, PLACES, AT, END, KEY, WORD_AT, SHARED, COUNT, PLACE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [CROWD, CROWD_END, MEMBER, OWN_PLACE, THEIR_PLACE] = [9, 10, 11, 12, 13];
const [BITS, BIT] = [14, 15];
const [WIDTH, LOW, SCORE] = [16, 17, 18];
const [LEAST, MOST, LEAST_TOO, MOST_TOO, LOW_TWICE, SCALE] = [19, 20, 21, 22, 23, 24];

/**
 * Takes the address of the scores, with room up to a multiple of four, and that of the places, 16 bits each. Gives 0, or
 * 1 when too many scores are alike or crowded; places are then of no use.
 */
export function ranksKernel(places: RankRoom): Kernel {
  return {
    parameters: 2,
    gives: true,
    locals: [
      [12, 'i32'],
      [2, 'i64'],
      [3, 'f64'],
      [6, 'pair'],
    ],
    body: [
      ...fillUp(places),
      ...findEnds(places),
      ...clear(places),
      ...findKeys(places),
      ...setBits(places),
      ...when(isMore(get(SHARED), i32(MOST_SHARED)), answer(i32(1))),
      ...sumBefore(places),
      ...findPlaces(places),
      ...i32(0),
    ],
  };
}

/** Does a step for every site, four a turn: what a loop costs by itself is a good part of such short steps. */
function forSites(sites: number, step: (i: number) => Code, advanceBy: (steps: number) => Code): Code {
  const steps = (count: number) => Array.from({ length: count }, (_, i) => i).flatMap(step);
  const whole = sites - (sites % 4);
  return [...(whole > 0 ? loop([...steps(4), ...advanceBy(4)], isLess(get(AT), get(END))) : []), ...steps(sites % 4)];
}

/** Scores after the last up to a multiple of four repeat the first, so that pairs can be walked. */
function fillUp({ sites }: RankRoom): Code {
  const missing = Array.from({ length: (4 - (sites % 4)) % 4 }, (_, i) => (sites + i) * NUMBER);
  return missing.flatMap((offset) => store64(get(SCORES), load64(get(SCORES)), offset));
}

const advance = (local: number, bytes: number): Code => set(local, add(get(local), i32(bytes)));

function findEnds({ sites }: RankRoom): Code {
  const end = (lesser: Code, to: number) => set(to, lesser);
  return [
    ...set(AT, get(SCORES)),
    ...set(END, add(get(SCORES), i32(rowBytes(sites)))),
    ...set(LEAST, loadPair(get(SCORES))),
    ...[...set(MOST, get(LEAST)), ...set(LEAST_TOO, get(LEAST)), ...set(MOST_TOO, get(LEAST))],
    ...loop(
      [
        ...set(LOW_TWICE, loadPair(get(AT))),
        ...set(SCALE, loadPair(get(AT), 2 * NUMBER)),
        ...end(leastPairs(get(LEAST), get(LOW_TWICE)), LEAST),
        ...end(mostPairs(get(MOST), get(LOW_TWICE)), MOST),
        ...end(leastPairs(get(LEAST_TOO), get(SCALE)), LEAST_TOO),
        ...end(mostPairs(get(MOST_TOO), get(SCALE)), MOST_TOO),
        ...advance(AT, 4 * NUMBER),
      ],
      isLess(get(AT), get(END)),
    ),
    ...set(LEAST, leastPairs(get(LEAST), get(LEAST_TOO))),
    ...set(MOST, mostPairs(get(MOST), get(MOST_TOO))),
    ...set(LOW, least(firstOf(get(LEAST)), secondOf(get(LEAST)))),
    ...set(WIDTH, subtractNumber(most(firstOf(get(MOST)), secondOf(get(MOST))), get(LOW))),
    ...when(isZero(isMoreNumber(get(WIDTH), f64(LEAST_WIDTH))), answer(i32(1))),
  ];
}

function clear({ words, bits }: RankRoom): Code {
  // The bits and what is counted before each word lie side by side: 12 bytes a word.
  return [
    ...set(AT, i32(bits)),
    ...loop(
      [...[0, 16, 32].flatMap((offset) => storePair(get(AT), NO_BITS, offset)), ...advance(AT, 48)],
      isLess(get(AT), i32(bits + words * 12)),
    ),
  ];
}

function findKeys({ words, keys }: RankRoom): Code {
  const key = (offset: number) =>
    storePair(
      get(KEY),
      addPairs(multiplyPairs(subtractPairs(loadPair(get(AT), offset), get(LOW_TWICE)), get(SCALE)), twice(f64(WHOLE))),
      offset,
    );
  return [
    ...set(LOW_TWICE, twice(get(LOW))),
    ...set(SCALE, twice(divideNumber(f64(words * WORD - 1), get(WIDTH)))),
    ...set(AT, get(SCORES)),
    ...set(KEY, i32(keys)),
    ...loop(
      [...key(0), ...key(2 * NUMBER), ...advance(AT, 4 * NUMBER), ...advance(KEY, 4 * NUMBER)],
      isLess(get(AT), get(END)),
    ),
  ];
}

/** Offset of the word of a key among the words of 8 bytes. */
const wordOffset = (key: Code): Code => and(shiftRight(key, i32(3)), i32(-8));

/** The first site that finds its bit set gives the word the number of a crowd; what such sites add stands below it. */
function setBits({ sites, keys, bits, before, crowds, crowdEnds }: RankRoom): Code {
  const share = [
    ...when(isMore(tee(SHARED, add(get(SHARED), i32(1))), i32(MOST_SHARED)), answer(i32(1))),
    ...set(WORD_AT, shiftRight(get(WORD_AT), i32(1))),
    ...when(isZero(tee(COUNT, load(get(WORD_AT), before))), [
      ...store(shiftLeft(get(SHARED), i32(2)), add(multiply(get(SHARED), i32(CROWD_BYTES)), i32(crowds)), crowdEnds),
      ...set(COUNT, shiftLeft(get(SHARED), i32(16))),
    ]),
    ...store(get(WORD_AT), add(get(COUNT), i32(1)), before),
    ...set(WORD_AT, shiftLeft(get(WORD_AT), i32(1))),
  ];
  const step = (i: number): Code => [
    ...set(KEY, load(get(AT), i * NUMBER)),
    ...set(WORD_AT, wordOffset(get(KEY))),
    ...set(BITS, load64(get(WORD_AT), bits)),
    ...set(BIT, shiftLeft64(i64(1), widen(get(KEY)))),
    ...when(isZero(isZero64(and64(get(BITS), get(BIT)))), share),
    ...store64(get(WORD_AT), or64(get(BITS), get(BIT)), bits),
  ];
  return [
    ...[...set(AT, i32(keys)), ...set(END, i32(keys + (sites - (sites % 4)) * NUMBER)), ...set(SHARED, i32(0))],
    ...forSites(sites, step, (steps) => advance(AT, steps * NUMBER)),
  ];
}

/** What stands before each word; the number of its crowd stays in the upper half. */
function sumBefore({ words, bits, before }: RankRoom): Code {
  const word = (i: number): Code => [
    ...set(CROWD, load(get(WORD_AT), before + 4 * i)),
    ...store(get(WORD_AT), or(get(COUNT), and(get(CROWD), i32(-0x10000))), before + 4 * i),
    ...set(COUNT, add(get(COUNT), and(get(CROWD), i32(0xffff)))),
    ...set(COUNT, add(get(COUNT), narrow(bitsSet(load64(get(AT), bits + NUMBER * i))))),
  ];
  return [
    ...[...set(COUNT, i32(0)), ...set(AT, i32(0)), ...set(WORD_AT, i32(0))],
    ...loop(
      [...[0, 1, 2, 3].flatMap(word), ...advance(AT, 4 * NUMBER), ...advance(WORD_AT, 16)],
      isLess(get(WORD_AT), i32(words * 4)),
    ),
  ];
}

function findPlaces(room: RankRoom): Code {
  const { sites, keys, bits, before } = room;
  const bitsBefore = and64(load64(get(WORD_AT), bits), subtract64(shiftLeft64(i64(1), widen(get(KEY))), i64(1)));
  const step = (i: number): Code => [
    ...set(KEY, load(get(AT), i * NUMBER)),
    ...set(WORD_AT, wordOffset(get(KEY))),
    ...set(COUNT, load(shiftRight(get(WORD_AT), i32(1)), before)),
    ...storeShort(get(PLACE), add(get(COUNT), narrow(bitsSet(bitsBefore))), i * 2),
    ...when(isMore(get(COUNT), i32(0xffff)), [
      ...set(SCORE, loadNumber(add(get(SCORES), subtract(get(AT), i32(keys))), i * NUMBER)),
      ...set(OWN_PLACE, add(get(PLACE), i32(i * 2))),
      ...joinCrowd(room),
    ]),
  ];
  return [
    ...[...set(AT, i32(keys)), ...set(PLACE, get(PLACES))],
    ...forSites(sites, step, (steps) => [...advance(AT, steps * NUMBER), ...advance(PLACE, steps * 2)]),
  ];
}

/**
 * Finds the place of a site among those of its crowd seen so far, whose places move up where it comes before them: those
 * of a lower score count for it, and it counts for those of a higher one.
 */
function joinCrowd({ crowds, crowdEnds }: RankRoom): Code {
  const score = loadNumber(get(MEMBER));
  const place = get(THEIR_PLACE);
  return [
    ...set(CROWD, shiftRight(get(COUNT), i32(16))),
    ...set(COUNT, and(get(COUNT), i32(0xffff))),
    ...set(MEMBER, add(multiply(get(CROWD), i32(CROWD_BYTES)), i32(crowds))),
    ...set(CROWD, shiftLeft(get(CROWD), i32(2))),
    ...set(CROWD_END, load(get(CROWD), crowdEnds)),
    ...when(isEqual(subtract(get(CROWD_END), get(MEMBER)), i32(CROWD_BYTES)), answer(i32(1))),
    ...when(
      isLess(get(MEMBER), get(CROWD_END)),
      loop(
        [
          ...set(COUNT, add(get(COUNT), isLessNumber(score, get(SCORE)))),
          ...set(THEIR_PLACE, load(get(MEMBER), NUMBER)),
          ...storeShort(place, add(loadShort(place), isLessNumber(get(SCORE), score))),
          ...advance(MEMBER, MEMBER_BYTES),
        ],
        isLess(get(MEMBER), get(CROWD_END)),
      ),
    ),
    ...storeShort(get(OWN_PLACE), get(COUNT)),
    ...storeNumber(get(MEMBER), get(SCORE)),
    ...store(get(MEMBER), get(OWN_PLACE), NUMBER),
    ...store(get(CROWD), add(get(MEMBER), i32(MEMBER_BYTES)), crowdEnds),
  ];
}
