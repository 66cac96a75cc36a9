import css from './difference-bar.module.css';

/**
 * A difference from -1 to 1 on a zero line in the middle: to the left less risk, to the right more. Decorative, the number
 * stands beside.
 */
export function DifferenceBar({ difference }: { readonly difference: number }) {
  const size = `${(Math.min(1, Math.abs(difference)) * 50).toFixed(2)}%`;
  const side = difference < 0 ? { right: '50%' } : { left: '50%' };
  return (
    <span className={css['bar']} aria-hidden="true">
      <span className={css['zero']} />
      <span className={css['part']} data-side={difference < 0 ? 'less' : 'more'} style={{ width: size, ...side }} />
    </span>
  );
}
