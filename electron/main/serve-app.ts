/** Answers app:// from the disk: GET only, our headers on everything, 404 for whatever is not ours. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron/main';
import { contentType, resolveServed, SECURITY_HEADERS, type ServedRoots } from './app-protocol.ts';

/** Names the scheme before the app is ready; never with `bypassCSP`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the renderer and the base map. */
export function serveApp(roots: ServedRoots): void {
  protocol.handle('app', async ({ method, url }) => {
    const file = method === 'GET' ? resolveServed(url, roots) : null;
    if (file === null) return notFound();
    try {
      // Through Node's fs and not net.fetch: it reads inside the asar, and file:// stays refused everywhere.
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), {
        headers: { ...SECURITY_HEADERS, 'Content-Type': contentType(file) },
      });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain' } });
}
