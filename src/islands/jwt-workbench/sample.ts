import type { SecretEncoding } from '../../core/jwt/key-entry.ts';
import type { Policy } from '../../core/jwt/policy.ts';

/** Policy members as JSON has them: left out = not asked. */
type PolicyChange = { readonly [Name in keyof Policy]?: Policy[Name] | undefined };

/** A token to start from, as content/samples keeps it (its schema is the site's). */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** Which list it stands in. */
  readonly group: string;
  /** What to notice in it, one sentence. */
  readonly note: string;
  /** What goes into the paste box. */
  readonly text: string;
  readonly keys: {
    /** What goes into the key box. */
    readonly verify: string;
    readonly secretEncoding: SecretEncoding;
    /** The private key, published on purpose, where the reader should be able to sign again. */
    readonly sign?: string | undefined;
  };
  /** Unix time in seconds at which the token makes sense. */
  readonly clock: number;
  readonly policy: PolicyChange;
}
