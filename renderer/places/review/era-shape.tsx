import type { EntryEra } from '../../../core/review/timeline.ts';

/** The shape of a life of the site: a square for the mine, a circle for hosting, one in the other for both. */
export function EraShape({ era }: { readonly era: EntryEra }) {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <EraMark era={era} />
    </svg>
  );
}

/** The same around the origin of a drawing, 10 units wide. */
export function EraMark({ era }: { readonly era: EntryEra }) {
  const line = { fill: 'var(--surface)', stroke: 'var(--text)', strokeWidth: 1.5 };
  if (era === null) return <circle r="4" {...line} strokeDasharray="2 2" />;
  return (
    <>
      {era !== 'hosting' && <rect x="-4.5" y="-4.5" width="9" height="9" {...line} fill="var(--land)" />}
      {era === 'hosting' && <circle r="4.5" {...line} fill="var(--accent)" />}
      {era === 'both' && <circle r="2.5" {...line} fill="var(--accent)" strokeWidth={1} />}
    </>
  );
}
