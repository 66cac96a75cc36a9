/**
 * A document in pieces: its sites as text, some at a time.
 *
 * Thousands of sites as objects hold up a window while they are copied to another process; text is copied at once, and
 * writing it can pause between pieces.
 */
import { z } from 'zod';
import { err, ok, type Result } from '../lib/result.ts';
import { Site } from '../sites/site.ts';
import { Workspace } from './workspace.ts';

/** `sites` holds JSON arrays of sites, in the order of the document. */
export const DocumentInPieces = z.strictObject({
  document: Workspace.omit({ sites: true }),
  sites: z.array(z.string()),
});
export type DocumentInPieces = z.infer<typeof DocumentInPieces>;

/** Sites a piece: written in one or two milliseconds each. *heuristic* */
const PIECE = 100;

/** The sites as JSON arrays of at most a hundred. */
export function* sitePieces(sites: readonly Site[]): Generator<string> {
  for (let first = 0; first < sites.length; first += PIECE) yield JSON.stringify(sites.slice(first, first + PIECE));
}

/** The document and all of its pieces at once. */
export function inPieces({ sites, ...document }: Workspace): DocumentInPieces {
  return { document, sites: [...sitePieces(sites)] };
}

const Sites = z.array(Site);

/** The document put together again; `piece` counts from 0 and is the first that is no list of sites. */
export function joinPieces({
  document,
  sites,
}: DocumentInPieces): Result<Workspace, { readonly code: 'bad-piece'; readonly piece: number }> {
  const joined: Site[] = [];
  for (const [piece, text] of sites.entries()) {
    const read = Sites.safeParse(parsed(text));
    if (!read.success) return err({ code: 'bad-piece', piece });
    joined.push(...read.data);
  }
  return ok({ ...document, sites: joined });
}

/** The value of a JSON text; null when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
