/** Version of the method: changes whenever the same inputs would give another score. */
export const METHOD_VERSION = '2026.1';
