import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './address-ranges.ts';
import { checkAddress, hostOf } from './address.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fetchFile } from './fetch-file.ts';
import { openHosts } from './hosts.ts';
import { openNetwork, type NetworkLimits, type Resolve } from './network.ts';

let folder = '';
const servers: Server[] = [];
const waited: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-network-'));
  waited.length = 0;
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

async function serve(listener: RequestListener): Promise<{ origin: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function networkOf(origins: readonly string[], limits: Partial<NetworkLimits> = {}) {
  const hosts = openHosts(null, '2026-11-20');
  for (const origin of origins) await hosts.allow(new URL(origin).host);
  return openNetwork({ hosts, appVersion: '1.2.3', limits, wait: (ms) => Promise.resolve(void waited.push(ms)) });
}

const { signal } = new AbortController();

/** A key and a certificate that nobody trusts; null where there is no openssl to make them. */
function untrusted(folder: string): { readonly key: Buffer; readonly cert: Buffer } | null {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'],
  ]);
  return made.status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
}

describe('an address', () => {
  test.each([
    ['http://example.com/a', 'network-https-only'],
    ['ftp://example.com/a', 'network-https-only'],
    ['file:///etc/passwd', 'network-bad-address'],
    ['javascript:alert(1)', 'network-bad-address'],
    ['example.com', 'network-bad-address'],
    ['https://user:secret@example.com/', 'network-credentials'],
    ['https://10.0.0.5/', 'network-private'],
    ['https://[fd00::1]/', 'network-private'],
    ['https://[::ffff:192.168.0.1]/', 'network-private'],
    ['https://169.254.169.254/latest/meta-data', 'network-private'],
    ['http://127.0.0.1.example.com/', 'network-https-only'],
  ])('%s is refused', (address, code) => {
    expect(checkAddress(address)).toMatchObject({ ok: false, error: { code } });
  });

  test.each([
    ['https://example.com/a#b', 'example.com'],
    ['https://example.com:8443/', 'example.com:8443'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['http://127.8.9.1/', '127.8.9.1:80'],
    ['http://[::1]:9/', '[::1]:9'],
    // Other spellings of an address of this machine, as browsers read them.
    ['http://2130706433/', '127.0.0.1:80'],
  ])('%s is asked of %s', (address, host) => {
    const checked = checkAddress(address);
    expect(checked.ok && hostOf(checked.value)).toBe(host);
    expect(checked.ok && checked.value.hash).toBe('');
  });

  test.each(['8.8.8.8', '2606:4700::1111', '172.15.255.255', '100.63.0.1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '10.1.1.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '::',
    '::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    'x',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the list of hosts', () => {
  test('is empty at first, outlives the engine, counts, and forgets', async () => {
    const hosts = openHosts(folder, '2026-11-20');
    expect(hosts.list()).toEqual([]);
    await hosts.allow('b.example');
    await hosts.allow('a.example');
    hosts.used('a.example');
    hosts.used('unknown.example');
    await hosts.settled();
    const again = openHosts(folder, '2026-11-21');
    expect(again.list()).toEqual([
      { host: 'a.example', allowed: '2026-11-20', lastUsed: '2026-11-20', requests: 1 },
      { host: 'b.example', allowed: '2026-11-20', lastUsed: null, requests: 0 },
    ]);
    await again.revoke('a.example');
    expect(again.isOn('a.example')).toBe(false);
    expect(readFileSync(join(folder, 'network.json'), 'utf8')).not.toContain('a.example');
  });

  test('that cannot be read counts as empty', () => {
    writeFileSync(join(folder, 'network.json'), '{"version":1,"hosts":[{"host":"x"}]}');
    expect(openHosts(folder, '2026-11-20').list()).toEqual([]);
  });
});

describe('a request', () => {
  test('reaches only a host that is on, names the app and carries no cookie', async () => {
    const { origin, asked } = await serve((_request, response) => response.setHeader('Set-Cookie', 'a=1').end('hello'));
    const off = await fetchBytes(await networkOf([]), { address: origin, signal });
    expect(off).toEqual({ ok: false, error: { code: 'host-off', facts: { host: new URL(origin).host } } });
    expect(asked).toHaveLength(0);
    const network = await networkOf([origin]);
    for (let n = 0; n < 2; n += 1) {
      const fetched = await fetchBytes(network, { address: origin, signal });
      expect(fetched.ok && fetched.value.bytes.toString()).toBe('hello');
    }
    expect(asked[1]?.headers).toMatchObject({ 'user-agent': 'Siteshift/1.2.3' });
    expect(asked[1]?.headers.cookie).toBeUndefined();
    expect(network.hosts.list()[0]).toMatchObject({ requests: 2, lastUsed: '2026-11-20' });
  });

  test('follows a redirect to a host that is on, and names one that is off', async () => {
    const target = await serve((_request, response) => response.end('there'));
    const first = await serve((_request, response) =>
      response.writeHead(302, { Location: `${target.origin}/x` }).end(),
    );
    const both = await fetchBytes(await networkOf([first.origin, target.origin]), { address: first.origin, signal });
    expect(both.ok && both.value.url.href).toBe(`${target.origin}/x`);
    const one = await fetchBytes(await networkOf([first.origin]), { address: first.origin, signal });
    expect(one).toMatchObject({ ok: false, error: { code: 'host-off', facts: { host: new URL(target.origin).host } } });
    expect(target.asked).toHaveLength(1);
  });

  test.each([
    ['/loop', 'network-redirects'],
    ['http://example.com/', 'network-https-only'],
    ['file:///etc/passwd', 'network-bad-address'],
  ])('is not led astray to %s', async (location, code) => {
    const { origin } = await serve((_request, response) => response.writeHead(301, { Location: location }).end());
    expect(await fetchBytes(await networkOf([origin]), { address: origin, signal })).toMatchObject({ error: { code } });
  });

  test('waits as long as a busy server asks, by its own clock', async () => {
    let busy = 0;
    const answers = [
      { 'Retry-After': '3' },
      { Date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'Retry-After': 'Sun, 22 Nov 2026 10:00:09 GMT' },
    ];
    const { origin } = await serve((_request, response) => {
      const headers = answers[busy];
      busy += 1;
      if (headers === undefined) response.end('done');
      else response.writeHead(429, headers).end();
    });
    const fetched = await fetchBytes(await networkOf([origin]), { address: origin, signal });
    expect(fetched.ok).toBe(true);
    expect(waited).toEqual([3_000, 9_000]);
  });

  test('gives up when a server stays busy or asks for too long a wait', async () => {
    const stays = await serve((_request, response) => response.writeHead(503).end());
    const refused = await fetchBytes(await networkOf([stays.origin]), { address: stays.origin, signal });
    expect(refused).toMatchObject({ error: { code: 'network-busy' } });
    expect(waited).toEqual([1_000, 2_000, 4_000]);
    const long = await serve((_request, response) => response.writeHead(503, { 'Retry-After': '86400' }).end());
    await fetchBytes(await networkOf([long.origin]), { address: long.origin, signal });
    expect(long.asked).toHaveLength(1);
  });

  test.each([
    ['10.1.2.3'],
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['fd00::1'],
    ['::ffff:192.168.0.1'],
    // One public address among them does not make it a public host.
    ['93.184.215.14', '10.0.0.1'],
  ])('of a public name that points to %s is never sent', async (...addresses) => {
    const hosts = openHosts(null, '2026-11-20');
    await hosts.allow('maps.example.com');
    const resolve: Resolve = (_name, _options, callback) => {
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    const network = openNetwork({ hosts, appVersion: '0', resolve });
    expect(await fetchBytes(network, { address: 'https://maps.example.com/', signal })).toEqual({
      ok: false,
      error: { code: 'network-private', facts: { host: 'maps.example.com' } },
    });
  });

  test('of a name that nobody knows says so', async () => {
    const hosts = openHosts(null, '2026-11-20');
    await hosts.allow('maps.example.com');
    const resolve: Resolve = (_name, _options, callback) => {
      callback(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), []);
    };
    const network = openNetwork({ hosts, appVersion: '0', resolve });
    expect(await fetchBytes(network, { address: 'https://maps.example.com/', signal })).toMatchObject({
      error: { code: 'network-no-name' },
    });
  });

  test('over https to a server that cannot prove who it is gets nothing', async () => {
    const identity = untrusted(folder);
    if (identity === null) {
      console.log('There is no openssl: a server with a certificate of its own is not tried.');
      return;
    }
    const asked: string[] = [];
    const server = createSecureServer(identity, (request, response) => {
      asked.push(request.url ?? '');
      response.end('secret');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await fetchBytes(await networkOf([origin]), { address: origin, signal })).toMatchObject({
      error: { code: 'network-certificate' },
    });
    expect(asked).toEqual([]);
  });

  test('over https to a server that does not speak it says so', async () => {
    const { origin } = await serve((_request, response) => response.end('plain'));
    const address = origin.replace('http:', 'https:');
    expect(await fetchBytes(await networkOf([address]), { address, signal })).toMatchObject({
      error: { code: 'network-no-tls' },
    });
    expect(waited).toEqual([]);
  });

  test('to where nobody listens says so', async () => {
    const { origin } = await serve((_request, response) => response.end());
    servers.pop()?.close();
    expect(await fetchBytes(await networkOf([origin]), { address: origin, signal })).toMatchObject({
      error: { code: 'network-refused' },
    });
  });

  test('ends in the middle when its host is revoked', async () => {
    const { origin } = await serve((_request, response) => {
      const timer = setInterval(() => response.write('a'), 10);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const network = await networkOf([origin]);
    setTimeout(() => void network.hosts.revoke(new URL(origin).host), 60);
    expect(await fetchBytes(network, { address: origin, signal })).toMatchObject({ error: { code: 'host-off' } });
  });

  test.each([
    [401, 'network-needs-login'],
    [404, 'network-not-found'],
    [500, 'network-status'],
  ])('says what status %d means', async (status, code) => {
    const { origin } = await serve((_request, response) => response.writeHead(status).end());
    expect(await fetchBytes(await networkOf([origin]), { address: origin, signal })).toMatchObject({ error: { code } });
  });

  test('stops at its limit, also of what compression hides', async () => {
    const { origin } = await serve((_request, response) =>
      response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(20_000_000))),
    );
    const fetched = await fetchBytes(await networkOf([origin]), { address: origin, signal, maxBytes: 1_000_000 });
    expect(fetched).toMatchObject({ ok: false, error: { code: 'network-too-large' } });
  });

  test('ends when a server falls silent, trickles for ever, or the user cancels', async () => {
    const silent = await serve((_request, response) => void response.write('a'));
    const quick = await networkOf([silent.origin], { idleMs: 60, attempts: 1 });
    expect(await fetchBytes(quick, { address: silent.origin, signal })).toMatchObject({
      error: { code: 'network-silent' },
    });
    const trickle = await serve((_request, response) => {
      const timer = setInterval(() => response.write('a'), 10);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const short = await networkOf([trickle.origin], { totalMs: 120, attempts: 1 });
    expect(await fetchBytes(short, { address: trickle.origin, signal })).toMatchObject({
      error: { code: 'network-too-long' },
    });
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, 30);
    const cancelled = await fetchBytes(await networkOf([trickle.origin]), {
      address: trickle.origin,
      signal: controller.signal,
    });
    expect(cancelled).toMatchObject({ error: { code: 'cancelled' } });
  });
});

describe('a download', () => {
  const whole = Buffer.from(Array.from({ length: 50_000 }, (_, index) => index % 251));

  /** Breaks off after 20,000 bytes at the first request; then answers ranges, of `later` if the file changed. */
  async function breaking(etags: readonly string[], later = whole) {
    let requests = 0;
    return serve((request, response) => {
      requests += 1;
      const etag = etags[Math.min(requests, etags.length) - 1] ?? '';
      if (requests === 1) {
        response.writeHead(200, { ETag: etag, 'Content-Length': whole.length });
        response.write(whole.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 30));
        return;
      }
      const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (start > 0 && request.headers['if-range'] === etag) {
        const range = `bytes ${start}-${later.length - 1}/${later.length}`;
        response.writeHead(206, { ETag: etag, 'Content-Range': range }).end(later.subarray(start));
      } else response.writeHead(200, { ETag: etag }).end(later);
    });
  }

  const onProgress = () => undefined;

  test('goes on where it broke off', async () => {
    const { origin, asked } = await breaking(['"a"']);
    const fetched = await fetchFile(await networkOf([origin]), {
      address: `${origin}/f.bin`,
      folder,
      signal,
      onProgress,
    });
    if (!fetched.ok) throw new Error(fetched.error.code);
    expect(fetched.value.resumedAt).toBe(20_000);
    expect((await readFile(fetched.value.path)).equals(whole)).toBe(true);
    expect(asked[1]?.headers.range).toBe('bytes=20000-');
  });

  test('never makes one file of two', async () => {
    const changed = Buffer.alloc(30_000, 7);
    const { origin } = await breaking(['"a"', '"b"'], changed);
    const fetched = await fetchFile(await networkOf([origin]), { address: origin, folder, signal, onProgress });
    if (!fetched.ok) throw new Error(fetched.error.code);
    expect((await readFile(fetched.value.path)).equals(changed)).toBe(true);
  });

  test('does not trust a weak ETag with two halves', async () => {
    const { origin, asked } = await breaking(['W/"a"']);
    const fetched = await fetchFile(await networkOf([origin]), { address: origin, folder, signal, onProgress });
    expect(fetched.ok).toBe(true);
    expect(asked[1]?.headers.range).toBeUndefined();
  });

  test('leaves nothing when it is cancelled', async () => {
    const { origin } = await serve((_request, response) => void response.write(Buffer.alloc(1000)));
    const controller = new AbortController();
    const stop = () => {
      controller.abort();
    };
    const order = { address: origin, folder, signal: controller.signal, onProgress: stop };
    expect(await fetchFile(await networkOf([origin]), order)).toMatchObject({ error: { code: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused before it starts when it is too large', async () => {
    const { origin } = await serve((_request, response) =>
      response.writeHead(200, { 'Content-Length': 9_000_000 }).write('a'),
    );
    const network = await networkOf([origin], { maxBytes: 1_000_000 });
    expect(await fetchFile(network, { address: origin, folder, signal, onProgress })).toMatchObject({
      error: { code: 'network-too-large', facts: { limit: 1 } },
    });
  });
});
