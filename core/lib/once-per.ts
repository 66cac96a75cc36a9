/** What is made once for a value that never changes, kept as long as the value itself is. */

/** A function that makes its result the first time it is asked about a key and gives the same one ever after. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
