/**
 * A document in pieces: its sites as text, some at a time.
 *
 * Thousands of sites as objects hold up a window while they are copied to another process; text is copied at once, and
 * pieces go one after the other with pauses between them.
 */
import { z } from 'zod';
import { Site } from '../sites/site.ts';

/** Sites a piece: written and copied in a few milliseconds. *heuristic* */
const PIECE = 40;

/** A JSON array of sites; `at` counts those before it. */
type SitePiece = { readonly at: number; readonly sites: string };

/** The sites piece by piece, in their order; one empty array for none. */
export function* piecesOf(sites: readonly Site[]): Generator<SitePiece> {
  for (let at = 0; at === 0 || at < sites.length; at += PIECE) yield { at, sites: pieceFrom(sites, at) };
}

/** The piece that begins at a place, as a JSON array. */
export function pieceFrom(sites: readonly Site[], at: number): string {
  return JSON.stringify(sites.slice(at, at + PIECE));
}

const Sites = z.array(Site);

/** The sites of one piece; null when it is no list of sites. */
export function readPiece(text: string): readonly Site[] | null {
  const read = Sites.safeParse(parsed(text));
  return read.success ? read.data : null;
}

/** The value of a JSON text; null when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
