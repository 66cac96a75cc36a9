/** What the lock file says of optional platform packages, and which of them it lacks. */

type Entry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

export type LockFile = { readonly packages: Readonly<Record<string, Entry>> };

/** Part of a name after `-`, as napi-rs and its like name platforms: `linux-arm64-musl`, `darwin-x64`, `wasm32-wasi`. */
const PLATFORM = /[-/](?:binding-)?(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/;

/** Entries for optional dependencies of the form package-platform that no installed copy answers. */
export function missingPlatformPackages({ packages }: LockFile): (readonly [string, Entry])[] {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const path = `node_modules/${name}`;
      const platform = PLATFORM.exec(name);
      if (path in packages || platform === null) return [];
      return [[path, entry({ version, dev: dev ?? false, platform })] as const];
    }),
  );
}

function entry({ version, dev, platform }: { version: string; dev: boolean; platform: RegExpExecArray }): Entry {
  const [, os = '', cpu = '', abi] = platform;
  const libc = abi?.startsWith('musl') ? 'musl' : 'glibc';
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}
