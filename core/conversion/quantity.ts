/**
 * Arithmetic with ranges that stays honest: a quantity remembers which inputs it was made of.
 *
 * A change such as k I - L / k must move k once, not twice. So a quantity is a function of named inputs, and its range
 * is the smallest and largest value over all corners of the inputs' ranges. That is exact as long as the
 * quantity rises or falls steadily in each input, which holds for every formula of the conversion model (sums,
 * products, quotients and max(0, x) of positive inputs).
 */
import { invariant } from '../lib/invariant.ts';

/** A likely value and the range around it; low <= value <= high. */
export type DeltaValue = { readonly value: number; readonly low: number; readonly high: number };

type Values = Readonly<Record<string, number>>;

/** @public A function of named inputs, each with its range. */
export type Quantity = {
  readonly inputs: Readonly<Record<string, DeltaValue>>;
  readonly at: (values: Values) => number;
};

/** More inputs than this would mean thousands of corners: a formula of the model has at most eight. */
const MOST_INPUTS = 12;

/** One input under its own name; the same name always stands for the same thing. */
export function input(name: string, range: DeltaValue): Quantity {
  const { value, low, high } = range;
  return { inputs: { [name]: { value, low, high } }, at: (values) => valueOf(values, name) };
}

/** A quantity computed from others; inputs they share move together. */
export function combine(parts: readonly Quantity[], formula: (...values: number[]) => number): Quantity {
  return {
    inputs: Object.assign({}, ...parts.map(({ inputs }) => inputs)) as Quantity['inputs'],
    at: (values) => formula(...parts.map((part) => part.at(values))),
  };
}

/** `after - before` of two plans: inputs that are the same in both move together, the others apart. */
export function differenceOf(before: Quantity, after: Quantity): Quantity {
  const apart = Object.entries(before.inputs).filter(([name, range]) => !isSameRange(after.inputs[name], range));
  const own = new Map(apart.map(([name]) => [name, `${name} before`]));
  const inputs = Object.entries(before.inputs).map(([name, range]) => [own.get(name) ?? name, range] as const);
  return {
    inputs: { ...after.inputs, ...Object.fromEntries(inputs) },
    at: (values) => {
      const ofBefore = { ...values };
      for (const [name, other] of own) ofBefore[name] = valueOf(values, other);
      return after.at(values) - before.at(ofBefore);
    },
  };
}

function isSameRange(a: DeltaValue | undefined, b: DeltaValue): boolean {
  return a?.value === b.value && a.low === b.low && a.high === b.high;
}

/** The likely value and the range over all corners of the inputs. */
export function evaluate({ inputs, at }: Quantity): DeltaValue {
  const entries = Object.entries(inputs);
  invariant(entries.length <= MOST_INPUTS, 'corners double with every input');
  const values = Object.fromEntries(entries.map(([name, range]) => [name, range.value]));
  const value = at(values);
  let [low, high] = [value, value];
  // An input without a range is the same at every corner.
  const open = entries.filter(([, range]) => range.low < range.high);
  for (let corner = 0; corner < 2 ** open.length; corner++) {
    for (const [i, [name, range]] of open.entries()) values[name] = (corner >> i) & 1 ? range.high : range.low;
    const result = at(values);
    low = Math.min(low, result);
    high = Math.max(high, result);
  }
  return { value, low, high };
}

function valueOf(values: Values, name: string): number {
  const value = values[name];
  invariant(value !== undefined, `the input ${name} has a value`);
  return value;
}
