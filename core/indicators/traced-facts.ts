/** A site for tests that notes which of its facts were looked at. */
import type { Site } from '../sites/site.ts';

export type TracedFacts = { readonly site: Site; readonly touched: ReadonlySet<string> };

/** The same site under watch; it is its own plan, so that choosing a scenario looks at nothing. */
export function tracedFacts(site: Site): TracedFacts {
  const touched = new Set<string>();
  const facts = new Proxy(site.facts, {
    get: (from, key: string) => {
      touched.add(key);
      return from[key as keyof Site['facts']];
    },
  });
  return { site: { ...site, facts }, touched };
}
