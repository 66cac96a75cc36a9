/** The three languages of the product; English is the one every catalogue must have. */
export const LANGUAGES = ['en', 'it', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
