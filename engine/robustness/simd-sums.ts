/**
 * Weighted sums of all sites under four draws of weights at once, in WebAssembly, two sites an instruction.
 *
 * Four draws times four sites are eight pairs of sums, which all stay in registers. Each sum adds criterion by criterion
 * in double precision, as the sums of core do, so that both give the same bits.
 */
import { packedRisks, type DrawSums } from '../../core/robustness/packed-sums.ts';
import {
  add,
  addTwo,
  getLocal,
  integer,
  loadTwice,
  loadTwo,
  loopWhileLess,
  moduleOf,
  multiplyTwo,
  setLocal,
  storeTwo,
  twoZeros,
  type Code,
} from './simd-code.ts';

/** Neither the library of the language nor Node's types name what of it is used here. */
declare const WebAssembly: {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly run: () => void };
  };
};

const DRAWS = 4;
const NUMBER = 8;
const PAGE = 65_536;
/** Bytes from one criterion to the next: four weights of it, and four risks. */
const STEP = 4 * NUMBER;

/** Sums of these risks, row-major, sites x criteria; null on processors without such instructions. */
export function simdSums(risks: Float64Array, criteria: number): DrawSums | null {
  const packed = packedRisks(risks, criteria);
  const sites = packed.length / criteria;
  const places = placesOf(sites, criteria);
  const bytes = moduleOf(
    sumsCode(places, criteria),
    { integers: 4, pairs: 3 + 2 * DRAWS },
    Math.ceil(places.end / PAGE),
  );
  if (!WebAssembly.validate(bytes)) return null;
  const { memory, run } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  new Float64Array(memory.buffer, places.risks, packed.length).set(packed);
  const own = new Float64Array(memory.buffer, 0, DRAWS * criteria);
  const rows = Array.from({ length: DRAWS }, (_, j) => new Float64Array(memory.buffer, rowAt(places, j), sites));
  const sum = (weights: Float64Array, draw: number) => {
    const from = draw * criteria;
    for (let j = 0; j < DRAWS; j += 1) {
      for (let k = 0; k < criteria; k += 1) own[k * DRAWS + j] = weights[from + j * criteria + k] ?? 0;
    }
    run();
  };
  return { rows, sum };
}

/** Addresses: the weights at 0, then the rows of sums, then the risks. */
type Places = { readonly rows: number; readonly rowLength: number; readonly risks: number; readonly end: number };

function placesOf(sites: number, criteria: number): Places {
  const rows = criteria * STEP;
  const rowLength = sites * NUMBER;
  const risks = rows + DRAWS * rowLength;
  return { rows, rowLength, risks, end: risks + sites * criteria * NUMBER };
}

function rowAt({ rows, rowLength }: Places, draw: number): number {
  return rows + draw * rowLength;
}

const [RISK, LAST, WEIGHT, ROW, LEFT, RIGHT, WEIGHED] = [0, 1, 2, 3, 4, 5, 6];
/** Locals of the sums of a draw: those of the first two sites of a block, and of the other two. */
const sumLocals = (draw: number): readonly [number, number] => [7 + 2 * draw, 8 + 2 * draw];
const EACH_DRAW = Array.from({ length: DRAWS }, (_, draw) => draw);

/** For each block of four sites: sums to 0, all criteria added, sums written. */
function sumsCode(places: Places, criteria: number): Code {
  const block = [
    ...EACH_DRAW.flatMap(sumLocals).flatMap((sum) => [...twoZeros, ...setLocal(sum)]),
    ...[...integer(0), ...setLocal(WEIGHT)],
    ...[...getLocal(RISK), ...integer(criteria * STEP), ...add, ...setLocal(LAST)],
    ...loopWhileLess([...addCriterion(), ...getLocal(RISK), ...getLocal(LAST)]),
    ...EACH_DRAW.flatMap((draw) => {
      const [left, right] = sumLocals(draw);
      const at = rowAt(places, draw);
      return [
        ...[...getLocal(ROW), ...getLocal(left), ...storeTwo(at)],
        ...[...getLocal(ROW), ...getLocal(right), ...storeTwo(at + 2 * NUMBER)],
      ];
    }),
    ...advance(ROW),
  ];
  return [
    ...[...integer(places.risks), ...setLocal(RISK)],
    ...loopWhileLess([...block, ...getLocal(RISK), ...integer(places.end)]),
  ];
}

function addCriterion(): Code {
  const addTo = (sum: number, risks: number) => [
    ...[...getLocal(sum), ...getLocal(WEIGHED), ...getLocal(risks)],
    ...[...multiplyTwo, ...addTwo, ...setLocal(sum)],
  ];
  return [
    ...[...getLocal(RISK), ...loadTwo(0), ...setLocal(LEFT)],
    ...[...getLocal(RISK), ...loadTwo(2 * NUMBER), ...setLocal(RIGHT)],
    ...EACH_DRAW.flatMap((draw) => {
      const [left, right] = sumLocals(draw);
      const weight = [...getLocal(WEIGHT), ...loadTwice(draw * NUMBER), ...setLocal(WEIGHED)];
      return [...weight, ...addTo(left, LEFT), ...addTo(right, RIGHT)];
    }),
    ...advance(RISK),
    ...advance(WEIGHT),
  ];
}

function advance(pointer: number): Code {
  return [...getLocal(pointer), ...integer(STEP), ...add, ...setLocal(pointer)];
}
