/** Why a request got no answer that can be used. `code` is a sentence of the catalogue `files`. */
import type { Facts } from '../../core/text/say.ts';

export type NetworkError = { readonly code: string; readonly facts: Facts };

/** A reason with what the sentence needs. */
export function networkError(code: string, facts: Facts = {}): NetworkError {
  return { code, facts };
}
