/** Where a key moves the cursor of a grid. */

/** `anchor` is the row where a selection of several began. */
export type Cursor = { readonly row: number; readonly column: number; readonly anchor: number };
type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** The cursor after the key; null for keys that do not move it. WAI-ARIA practices, grid pattern. */
export function movedBy(
  { key, shiftKey, ctrlKey, metaKey }: Pressed,
  { row, column, anchor }: Cursor,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Cursor | null {
  const isJump = ctrlKey || metaKey;
  const last = size.columns - 1;
  const to = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + size.page, column },
    PageUp: { row: row - size.page, column },
    Home: isJump ? { row: 0, column: 0 } : { row, column: 0 },
    End: isJump ? { row: size.rows - 1, column: last } : { row, column: last },
  }[key];
  if (to === undefined || size.rows === 0) return null;
  const next = within(to.row, size.rows - 1);
  return { row: next, column: within(to.column, last), anchor: shiftKey && anchor >= 0 ? anchor : next };
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}
