/** Remembers the last answer, for what several callers ask one after the other with the same arguments. */

/** The same function, which does its work again only when an argument is another one. `find` must be pure. */
export function rememberLast<A extends readonly unknown[], V>(find: (...given: A) => V): (...given: A) => V {
  let last: { readonly given: A; readonly value: V } | null = null;
  return (...given) => {
    if (last?.given.every((argument, i) => Object.is(argument, given[i])) !== true)
      last = { given, value: find(...given) };
    return last.value;
  };
}
