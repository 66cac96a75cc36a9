/** The sections of a report with their numbers, in print order: the contents, the app and the report share this list. */

/** Sections of the body; they are numbered. */
export const BODY_SECTIONS = [
  'summary',
  'assumptions',
  'how-to-read',
  'site',
  'approvals',
  'alternatives',
  'grid',
  'land-use',
  'community',
  'impact',
  'readiness',
  'score',
  'findings',
  'gaps',
] as const;

/** Appendices; they are lettered. That of the comments is printed only where some came in about the site. */
const APPENDICES = ['sources', 'features', 'method', 'comments', 'reproducibility', 'limits'] as const;

export type BodySection = (typeof BODY_SECTIONS)[number];
export type Appendix = (typeof APPENDICES)[number];

/** Number of a section of the body, 1 to 14. */
export function bodyNumber(id: BodySection): string {
  return String(BODY_SECTIONS.indexOf(id) + 1);
}

/** The appendices that are printed, with their letters, A to E or F. */
export function printedAppendices({ hasComments }: { readonly hasComments: boolean }): readonly {
  readonly id: Appendix;
  readonly number: string;
}[] {
  return APPENDICES.filter((id) => id !== 'comments' || hasComments).map((id, i) => ({
    id,
    number: String.fromCharCode('A'.charCodeAt(0) + i),
  }));
}
