/** A web server on loopback in front of a CGI program: how the tests talk to real map servers without installing a site. */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TestServer = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Paths with queries that were asked, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

export type CgiOptions = {
  readonly program: string;
  /** Path of the program in addresses; what follows becomes PATH_INFO. */
  readonly path: string;
  readonly environment: (origin: string) => Readonly<Record<string, string>>;
};

/** Starts the server on a free port. */
export async function startCgi({ program, path, environment }: CgiOptions): Promise<TestServer> {
  return startServer((request, response, origin) => {
    const url = new URL(request.url ?? '/', origin);
    if (!url.pathname.startsWith(path)) {
      response.writeHead(404).end();
      return;
    }
    const { host, port, hostname } = new URL(origin);
    const child = spawn(program, [], {
      env: {
        PATH: process.env['PATH'],
        ...environment(origin),
        GATEWAY_INTERFACE: 'CGI/1.1',
        SERVER_PROTOCOL: 'HTTP/1.1',
        SERVER_NAME: hostname,
        SERVER_PORT: port,
        HTTP_HOST: host,
        HTTP_ACCEPT: request.headers.accept ?? '*/*',
        REQUEST_METHOD: request.method ?? 'GET',
        REQUEST_URI: request.url ?? '/',
        SCRIPT_NAME: path,
        PATH_INFO: url.pathname.slice(path.length),
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: request.headers['content-length'] ?? '',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(child.stdin);
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', () => response.writeHead(502).end());
    child.once('close', () => {
      answer(response, Buffer.concat(pieces));
    });
  });
}

/** A CGI program writes headers, an empty line and the body; the status is a header too. */
function answer(response: ServerResponse, output: Buffer): void {
  const text = output.toString('latin1');
  const [gap = '', ...rest] = /\r?\n\r?\n/.exec(text) ?? [];
  const end = rest.length === 0 && gap === '' ? text.length : text.indexOf(gap);
  let status = 200;
  for (const line of text.slice(0, end).split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (/^status$/i.test(name)) status = Number.parseInt(value, 10);
    else if (/^content-type$/i.test(name)) response.setHeader(name, value);
  }
  response.writeHead(status).end(output.subarray(end + gap.length));
}

export type Handler = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

/** A server on a free port of loopback that keeps a list of what was asked. */
export async function startServer(handle: Handler): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handle(request, response, origin());
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: origin(),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
