/** How much of a file of comments is read. All heuristic: far above any docket, small enough that a hostile file cannot take the machine. */

/** Comments of all files together. */
export const MAX_COMMENTS = 100_000;
/** Bytes of one message with its attachments, which are not read; a larger one is unreadable. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** Parts inside one another in a message. */
export const MAX_MIME_DEPTH = 50;
/** Bytes of the headers of a message. */
export const MAX_HEADER_BYTES = 256 * 1024;
/** Places at which a broken table is taken up again behind a quote that never closes. */
export const MAX_RESTARTS = 20;
/** Characters of markup that are turned into text; the limit of a comment comes after. */
export const MOST_MARKUP = 8_000_000;
