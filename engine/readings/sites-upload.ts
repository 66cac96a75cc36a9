/**
 * The sites of a document that come piece by piece: thousands of them in one message would hold up the window that writes
 * it, and the engine that reads it.
 */
import type { Site } from '../../core/sites/site.ts';
import { readPiece } from '../../core/workspace/document-pieces.ts';

/** Where a piece belongs: `at` counts the sites before it. */
export type SitePiece = { readonly upload: number; readonly at: number; readonly sites: string };

/** What came of the last upload; a first piece drops what came before. */
export class SitesUpload {
  private upload = NaN;
  private sites: Site[] = [];

  /** Takes one piece, a JSON array of sites, behind those before it; false when it belongs elsewhere or is no such list. */
  add({ upload, at, sites }: SitePiece): boolean {
    if (at === 0) [this.upload, this.sites] = [upload, []];
    const piece = readPiece(sites);
    if (piece === null || upload !== this.upload || at !== this.sites.length) return false;
    for (const site of piece) this.sites.push(site);
    return true;
  }

  /** All sites of an upload, which is forgotten; null when nothing came of it. */
  take(upload: number): readonly Site[] | null {
    if (upload !== this.upload) return null;
    const { sites } = this;
    [this.upload, this.sites] = [NaN, []];
    return sites;
  }
}
