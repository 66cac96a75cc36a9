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

/** Appendices; they are lettered. */
export const APPENDICES = ['sources', 'features', 'method', 'reproducibility', 'limits'] as const;

export type BodySection = (typeof BODY_SECTIONS)[number];
export type Appendix = (typeof APPENDICES)[number];

/** Number of a section: 1 to 14 in the body, A to E in the appendices. */
export const SECTION_NUMBERS: Readonly<Record<BodySection | Appendix, string>> = Object.fromEntries([
  ...BODY_SECTIONS.map((id, i) => [id, String(i + 1)]),
  ...APPENDICES.map((id, i) => [id, String.fromCharCode('A'.charCodeAt(0) + i)]),
]) as Record<BodySection | Appendix, string>;
