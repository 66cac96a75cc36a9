/** Share of weight that rests on known readings, as a ring; the rest is hatched, not empty. Decorative. */
export function CoverageRing({ coverage, size = 36 }: { readonly coverage: number; readonly size?: number }) {
  const round = 2 * Math.PI * 14;
  return (
    <svg width={size} height={size} viewBox="0 0 36 36" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <circle
        cx="18"
        cy="18"
        r="14"
        fill="none"
        stroke="var(--hatch)"
        strokeWidth="4"
        strokeDasharray="1 2"
        opacity="0.7"
      />
      <circle
        cx="18"
        cy="18"
        r="14"
        fill="none"
        stroke="var(--text-soft)"
        strokeWidth="5"
        strokeDasharray={`${coverage * round} ${round}`}
        transform="rotate(-90 18 18)"
      />
    </svg>
  );
}
