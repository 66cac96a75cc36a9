/** A copy of what a source says, kept inside the workspace: an excerpt of its text, or a file or page image. */
import { z } from 'zod';
import { SourceId } from '../sources/source.ts';

const common = {
  id: z.string().min(1).max(80),
  /** The source it shows. */
  source: SourceId,
  title: z.string().min(1).max(300),
  /** Page of the source it comes from, as the source counts; null when not stated. */
  page: z.string().max(40).nullable(),
};

/** An attached file, as the document names it. */
export const FileFacts = z.strictObject({
  fileName: z.string().min(1).max(255),
  mediaType: z.string().max(100),
  /** Size in bytes. */
  size: z.number().int().nonnegative(),
  /** Digest of the bytes, which the workspace file keeps beside the document under this name. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileFacts = z.infer<typeof FileFacts>;

export const Attachment = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('excerpt'), text: z.string().min(1).max(20_000) }),
  z.strictObject({ ...common, kind: z.literal('file'), ...FileFacts.shape }),
]);
export type Attachment = z.infer<typeof Attachment>;
