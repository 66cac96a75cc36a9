/**
 * How much of a file is read. All heuristic: large enough for national layers, small enough that a hostile
 * file cannot take the machine.
 */

/** Bytes; just below the longest string that the runtime can hold. */
export const MAX_FILE_BYTES = 500 * 1024 * 1024;
/** Rows or features. */
export const MAX_ROWS = 3_000_000;
/** Columns of a table. */
export const MAX_COLUMNS = 2_000;
/** Cells of a table, filled or not: a short file with many columns must not become a large one. */
export const MAX_CELLS = 60_000_000;
/** Characters in one record of a table. */
export const MAX_RECORD_CHARACTERS = 8_000_000;
/** Objects and lists inside one another in JSON. */
export const MAX_JSON_DEPTH = 200;
/** Characters of a nested value kept as text. */
export const MAX_NESTED_CHARACTERS = 100_000;
