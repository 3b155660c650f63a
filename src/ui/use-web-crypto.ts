import { useSyncExternalStore } from 'react';

/** Whether this page has WebCrypto. Server and first frame: true. Plain http from another machine has none. */
export const useWebCrypto = (): boolean =>
  useSyncExternalStore(
    () => () => undefined,
    () => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined,
    () => true,
  );
