import { blocklistNoneFixed } from './fixed/blocklist-none.ts';
import { confusableKeyFixed } from './fixed/confusable-key.ts';
import { decodeOnlyFixed } from './fixed/decode-only.ts';
import { headerAlgFixed } from './fixed/header-alg.ts';
import { ignoresExpFixed } from './fixed/ignores-exp.ts';
import { skipsAudIssFixed } from './fixed/skips-aud-iss.ts';
import type { Verify } from './verifier.ts';

/** A broken verifier with one line added or changed: what its story ends with. */
export interface Fix {
  /** Id of the broken one. */
  readonly of: string;
  readonly verify: Verify;
  /** Its source, from this folder. */
  readonly file: string;
  /** Mark of the line that was added or changed. */
  readonly mark: string;
}

const fix = (of: string, verify: Verify, mark: string): Fix => ({
  of,
  verify,
  file: `fixed/${of}.ts`,
  mark,
});

/** The fixes, by the broken verifier they mend. No column of the bench: they are the end of a story. */
export const FIXES: readonly Fix[] = [
  fix('decode-only', decodeOnlyFixed, 'signature'),
  fix('header-alg', headerAlgFixed, 'alg'),
  fix('confusable-key', confusableKeyFixed, 'alg'),
  fix('blocklist-none', blocklistNoneFixed, 'alg'),
  fix('ignores-exp', ignoresExpFixed, 'exp'),
  fix('skips-aud-iss', skipsAudIssFixed, 'aud'),
];
