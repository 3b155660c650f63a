import type { Sample } from '../../src/site/sample-schema.ts';

/** The names of the published private keys in published-keys.json. */
export type PublishedKey = 'article' | 'es256' | 'ed25519' | 'hs256' | 'stranger' | 'a256gcm';

/** How a text is put together. `header` and `payload` are the bytes that get signed, as text. */
export type Making =
  /** Signed with a key made for this sample and thrown away: a reader can check it, nobody can sign again. */
  | {
      readonly by: 'passing-key';
      readonly alg: string;
      readonly header: string;
      readonly payload: string;
      readonly kids: readonly [string, string];
    }
  /** Signed with a published key. */
  | { readonly by: PublishedKey; readonly header: string; readonly payload: string }
  /** Anything else, by its own function in make.ts. */
  | { readonly by: 'special'; readonly special: SpecialMaking };

/** The texts that no signing library would write by itself. */
export type SpecialMaking =
  | { readonly kind: 'none'; readonly header: string; readonly payload: string }
  | {
      readonly kind: 'changed-after-signing';
      readonly header: string;
      readonly payload: string;
      readonly changed: string;
    }
  | { readonly kind: 'own-key-in-header'; readonly payload: string }
  | { readonly kind: 'der-signature'; readonly header: string; readonly payload: string }
  | { readonly kind: 'trailing-bits'; readonly header: string; readonly payload: string }
  | { readonly kind: 'cut-off'; readonly header: string; readonly payload: string }
  | { readonly kind: 'detached'; readonly header: string; readonly payload: string }
  | { readonly kind: 'encrypted'; readonly header: string; readonly payload: string }
  | { readonly kind: 'two-signers'; readonly payload: string }
  | {
      readonly kind: 'nested';
      readonly header: string;
      readonly inner: string;
      readonly payload: string;
    };

/** A sample before it is made. */
export interface Recipe extends Omit<Sample, 'text' | 'keys' | 'recipe'> {
  readonly making: Making;
}
