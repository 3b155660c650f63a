import { useSyncExternalStore } from 'react';

const never = (): void => undefined;
// Named once: another function at every frame would be subscribed anew at every frame.
const subscribe = (): (() => void) => never;
const has = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
const supposed = (): boolean => true;

/** Whether this page has WebCrypto. Server and first frame: true. Plain http from another machine has none. */
export const useWebCrypto = (): boolean => useSyncExternalStore(subscribe, has, supposed);
