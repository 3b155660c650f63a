import { accept, refuse } from '../../answer.ts';
import type { Check } from '../../check.ts';
import type { Ms } from '../../scenario.ts';
import type { Contents, Ending, Lane, Setup } from '../../strategy.ts';
import { contentsOf, type Kept } from './contents.ts';
import { Tokens, type Token } from './tokens.ts';

/** A list of ended tokens, however it comes to the services. */
export interface TokenList {
  /** The issuer notes what it has issued, so that it can list it. */
  issued(device: number, token: Token, at: Ms): void;
  /** Lists the tokens of whoever is ended. */
  list(ending: Ending, at: Ms): void;
  /** Whether this service knows it to be listed. */
  has(service: number, token: Token): boolean;
  restored(what: 'store' | 'issuer', at: Ms): void;
  wake(what: number, at: Ms): void;
  forget(device: number): void;
  contents(): Generator<Kept>;
}

/** The lane of tokens that live to their exp unless a list has them; the checks are what it is called there. */
export const listedTokens = (
  setup: Setup,
  list: TokenList,
  listed: Check,
  unlisted: Check,
): Lane => {
  const tokens = new Tokens(setup);
  const note = (device: number, at: Ms): void => {
    const token = tokens.of(device);
    if (token !== undefined) list.issued(device, token, at);
  };
  return {
    signIn: (device, at) => {
      const done = tokens.signIn(device, at);
      if (done) note(device, at);
      return done;
    },
    request: (device, service, at, answer) => {
      const token = tokens.present(device, service, at, answer);
      if (token === undefined) return;
      if (list.has(service, token)) return refuse(answer, listed);
      accept(answer, unlisted, token.role);
    },
    steal: (from, to) => tokens.copy(from, to),
    end: (ending, at) => {
      const { kept } = ending;
      list.list(ending, at);
      const before = kept === undefined ? undefined : tokens.of(kept);
      tokens.end(ending, at);
      if (kept !== undefined && tokens.of(kept) !== before) note(kept, at);
    },
    restored: (what, at) => list.restored(what, at),
    wake: (what, at) => list.wake(what, at),
    freshUntil: () => Infinity,
    forget: (device) => {
      list.forget(device);
      tokens.discard(device);
    },
    resume: (device, at) => {
      tokens.signIn(device, at);
      note(device, at);
    },
    contents: (): Contents => contentsOf(tokens.contents(), list.contents()),
  };
};
