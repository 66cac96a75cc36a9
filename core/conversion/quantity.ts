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

/**
 * `after - before` of two plans: an input of one name stands at the same end of its range in both, because a measure acts
 * on one and the same thing: what is at the harsher end before is there afterwards too.
 */
export function changeBetween(before: Quantity, after: Quantity): DeltaValue {
  const names = [...new Set([...Object.keys(before.inputs), ...Object.keys(after.inputs)])];
  invariant(names.length <= MOST_INPUTS, 'corners double with every input');
  const open = names.filter((name) => isOpen(before.inputs[name]) || isOpen(after.inputs[name]));
  const changeAt = (endOf: (name: string) => keyof DeltaValue) =>
    after.at(valuesAt(after, endOf)) - before.at(valuesAt(before, endOf));
  const value = changeAt(() => 'value');
  let [low, high] = [value, value];
  for (let corner = 0; corner < 2 ** open.length; corner++) {
    const result = changeAt((name) => ((corner >> open.indexOf(name)) & 1 ? 'high' : 'low'));
    low = Math.min(low, result);
    high = Math.max(high, result);
  }
  return { value, low, high };
}

function isOpen(range: DeltaValue | undefined): boolean {
  return range !== undefined && range.low < range.high;
}

function valuesAt({ inputs }: Quantity, endOf: (name: string) => keyof DeltaValue): Values {
  return Object.fromEntries(Object.entries(inputs).map(([name, range]) => [name, range[endOf(name)]]));
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
