/** Commands that ask services of the network, answered by the engine; nothing is asked of a host that is not turned on. */
import { z } from 'zod';
import { PublicSource } from '../connect/public-source.ts';
import { ConnectRequest, ServiceDescription } from '../connect/service.ts';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { NetworkHost } from './network-host.ts';
import { Nothing } from './nothing.ts';
import { PendingFile } from './pending-file.ts';
import { WorkspaceId } from './workspace-id.ts';

export const connectCommands = {
  'network.hosts': command(Nothing, z.array(NetworkHost)),
  'network.revoke': command(z.strictObject({ host: z.string() }), z.array(NetworkHost)),
  /** Public sources with role, licence and address preset. */
  'connect.catalogue': command(Nothing, z.array(PublicSource)),
  /** Asks a service what it offers; `connect.cancel` ends it. The host must be turned on; the error `host-off` names it. */
  'connect.describe': command(z.strictObject({ task: z.string(), address: z.string().max(4_000) }), ServiceDescription),
  /** Fetches a layer or file into a pending file; progress under the task `fetch`. */
  'connect.fetch': command(z.strictObject({ task: z.string(), request: ConnectRequest }), PendingFile),
  'connect.cancel': command(z.strictObject({ task: z.string() }), Nothing),
  /** Adds pictures or tiles that a server draws as an overlay or base map; drawn only while its host is on. */
  'connect.overlay': command(
    z.strictObject({
      task: z.string(),
      workspace: WorkspaceId,
      document: Workspace,
      request: ConnectRequest,
      name: z.string().min(1),
    }),
    z.strictObject({ document: Workspace, layer: z.string() }),
  ),
} as const;
