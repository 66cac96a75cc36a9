import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';

/** A list of which only the rows in sight exist; a screen reader is told the count of all. Rows may differ in height. */
export function VirtualRows(props: {
  readonly count: number;
  /** Height of a row before it is measured. */
  readonly rowPixels: number;
  readonly className: string | undefined;
  readonly keyOf: (index: number) => string;
  readonly row: (index: number) => ReactNode;
}) {
  const { count, rowPixels, className, keyOf, row } = props;
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowPixels,
    getItemKey: keyOf,
    overscan: 12,
  });
  return (
    <div ref={box} className={className}>
      <div role="list" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
