/** Commands about readings, answered by the engine. */
import { z } from 'zod';
import type { PackedAnswer } from '../criteria/packed-answer.ts';
import type { SiteReadings } from '../criteria/site-readings.ts';
import { Site, SiteId } from '../sites/site.ts';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

/** Readings are made by the engine from types that the compiler checks; parsing 100 sites again would cost a frame. */
const Readings = z.custom<readonly SiteReadings[]>(Array.isArray);
const Packed = z.custom<PackedAnswer>((value) => typeof value === 'object' && value !== null && 'names' in value);

const Part = z.instanceof(Uint8Array);

/** Number of an upload: the window counts them. */
const Upload = z.number().int();

export const readingsCommands = {
  /** A piece of the sites that are asked about next, as a JSON array; `at` counts the sites before it. */
  'readings.sites': command(
    z.strictObject({ workspace: WorkspaceId, upload: Upload, at: z.number().int().min(0), sites: z.string() }),
    Nothing,
  ),
  /**
   * Readings and gates of every site of an upload, as mined and as hosted, at the document's as-of date, packed; their
   * bytes are fetched in parts. `readings-gone` when nothing came of the upload.
   */
  'readings.compute': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace.omit({ sites: true }), upload: Upload }),
    Packed,
  ),
  /** Bytes of the readings last computed, from a place on; `readings-gone` when they are of another upload. */
  'readings.part': command(
    z.strictObject({ workspace: WorkspaceId, upload: Upload, from: z.number().int().min(0) }),
    Part,
  ),
  /** Everything that was read of a few sites when readings were last computed; `readings-gone` when they never were. */
  'readings.details': command(z.strictObject({ workspace: WorkspaceId, sites: z.array(SiteId).max(50) }), Readings),
  /**
   * What would be read of one site if it were otherwise: variants of it under its own id, in the world as it was when
   * readings were last computed; `readings-gone` when they never were.
   */
  'readings.variants': command(z.strictObject({ workspace: WorkspaceId, sites: z.array(Site).max(60) }), Readings),
} as const;
