/** What a review sends out and takes in: the pack, marks, notes. The host shows the dialogs. */
import { z } from 'zod';
import { SiteId } from '../sites/site.ts';
import { LANGUAGES } from '../text/languages.ts';
import { Redline } from '../workspace/redline.ts';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { Saved } from './saved.ts';
import { WorkspaceId } from './workspace-id.ts';

/** Characters of a text that the page exports. Heuristic: a national comparison is a tenth of it. */
const MOST_TEXT = 100_000_000;

export const reviewCommands = {
  /** Shows the save dialog, then writes what reviewers marked to a file of its own. */
  'review.exportMarks': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Saved),
  /** Shows the save dialog, then has the engine write all that is handed to the record about a site, as one zip. */
  'review.exportPack': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace, site: SiteId, language: z.enum(LANGUAGES) }),
    Saved,
  ),
  /** Shows the open dialog and reads a file of marks; the page takes them in. Null when the user cancels. */
  'review.readMarks': command(
    z.strictObject({ workspace: WorkspaceId }),
    z.strictObject({ fileName: z.string(), redline: Redline }).nullable(),
  ),
  /** Shows the save dialog, then writes what the page has worked out: a change note (CSV) or a comparison (JSON). */
  'review.exportText': command(
    z.strictObject({
      workspace: WorkspaceId,
      what: z.enum(['change-note', 'comparison']),
      text: z.string().max(MOST_TEXT),
    }),
    Saved,
  ),
} as const;
