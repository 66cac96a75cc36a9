/** Id of an open workspace; the engine alone knows the path. */
import { z } from 'zod';

export const WorkspaceId = z
  .string()
  .regex(/^ws_[a-z0-9]{12}$/)
  .brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof WorkspaceId>;
