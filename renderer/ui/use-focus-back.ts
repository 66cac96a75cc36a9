import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to a control when what had it went away, a form that was closed or a row that was taken out: whoever
 * works by keyboard goes on from there and not from the top of the window. `change` is what may take the focus along.
 */
export function useFocusBack(change: unknown): RefObject<HTMLButtonElement | null> {
  const control = useRef<HTMLButtonElement>(null);
  const before = useRef(change);
  useEffect(() => {
    const isLost = before.current !== change && document.activeElement === document.body;
    before.current = change;
    if (isLost) control.current?.focus();
  }, [change]);
  return control;
}
