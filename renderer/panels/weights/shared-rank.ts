/** Ranks as they are printed: `3`, or `2=` when several share it. */

/** The rank at `place` among `ranks`; a dash where there is none (null or 0). */
export function sharedRank(ranks: Iterable<number | null>, place: number): string {
  const all = [...ranks];
  const rank = all[place] ?? 0;
  if (rank === 0) return '–';
  const sharing = all.filter((other) => other === rank).length;
  return sharing > 1 ? `${rank}=` : String(rank);
}
