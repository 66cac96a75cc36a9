/** What a column of a table of comments can say, in the order in which a person is asked for it. */
export const COMMENT_FIELDS = [
  ...(['text', 'number', 'date', 'name', 'firstName', 'lastName', 'organisation', 'authorKind', 'contact'] as const),
  ...(['address', 'zip', 'place', 'county', 'state', 'country', 'lat', 'lon', 'precisionKm', 'withheld'] as const),
] as const;
export type CommentField = (typeof COMMENT_FIELDS)[number];

/** Fields that most tables have a column for; the others are asked for on demand. Heuristic. */
export const USUAL_COMMENT_FIELDS: ReadonlySet<CommentField> = new Set([
  ...(['text', 'number', 'date', 'name', 'organisation', 'contact'] as const),
  ...(['address', 'zip', 'place', 'lat', 'lon', 'withheld'] as const),
]);
