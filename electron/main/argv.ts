/** What the command line asks of the app: a file to open, or the sample; and switches that only tests use. */
export type LaunchOptions = {
  /** Workspace file named on the command line or handed over by the system; null when there is none. */
  readonly file: string | null;
  /** Start on a new workspace made from the sample. */
  readonly sample: boolean;
  /** Folder for settings and recovery instead of the user's own; null in the product. */
  readonly userData: string | null;
  /** Let several instances run side by side, each with its own folder. */
  readonly manyInstances: boolean;
};

const USER_DATA = '--siteshift-user-data=';

/** Reads `argv` as Electron gives it: executable first, then, unless `packaged`, the folder of the app. */
export function parseLaunch(argv: readonly string[], { packaged }: { readonly packaged: boolean }): LaunchOptions {
  const args = argv.slice(1);
  const named = args.filter((argument) => argument !== '' && !argument.startsWith('-')).slice(packaged ? 0 : 1);
  const userData = args.find((argument) => argument.startsWith(USER_DATA))?.slice(USER_DATA.length) ?? null;
  return {
    file: named.findLast((argument) => argument.toLowerCase().endsWith('.siteshift')) ?? null,
    sample: args.includes('--sample'),
    userData,
    manyInstances: args.includes('--siteshift-many-instances'),
  };
}
