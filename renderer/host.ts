import type { Bridge } from '../core/ipc/contract.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- declaration merging needs an interface
  interface Window {
    readonly host: Bridge;
  }
}

/** What the preload script offers: the only way out of the page. */
export const host: Bridge = window.host;
