/**
 * How much of a file is read. All heuristic: large enough for national layers, small enough that a hostile
 * file cannot take the machine.
 */

/** Bytes; just below the longest string that the runtime can hold. */
export const MAX_FILE_BYTES = 500 * 1024 * 1024;
/** Rows or features. */
export const MAX_ROWS = 3_000_000;
/** Rows that become records of the document, which is read and saved whole: 500,000 sites fill what can be opened again. */
export const MAX_RECORDS = 100_000;
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
/** Files in an archive. */
export const MAX_ARCHIVE_ENTRIES = 10_000;
/** Bytes of all files of an archive, unpacked. */
export const MAX_ARCHIVE_BYTES = 4 * MAX_FILE_BYTES;
/** Times that a packed file may grow. Deflate itself ends at 1,032; real layers stay below 100. */
export const MAX_RATIO = 200;
/** Bytes up to which a packed file may grow by any ratio. */
export const RATIO_FREE_BYTES = 16 * 1024 * 1024;
/** Elements inside one another in XML. */
export const MAX_XML_DEPTH = 100;
/** Positions that a file with shared lines (TopoJSON, Overpass) may unfold into. */
export const MAX_UNFOLDED_POSITIONS = 30_000_000;
