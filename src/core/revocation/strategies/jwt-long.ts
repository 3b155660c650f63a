import { accept } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { lifetime, untilOver } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { Tokens } from './parts/tokens.ts';

export const jwtLong: Strategy = {
  id: 'jwt-long',
  name: 'JWT, long-lived',
  asked: 'nobody is asked',
  about:
    'One signed token is issued at sign-in and presented until it is over, which its exp says. Every service verifies it alone.',
  carries: 'jwt',
  parameters: [lifetime(3_600_000)],
  ended: untilOver,
  stale: untilOver,
  open: (setup): Lane => {
    const tokens = new Tokens(setup);
    return {
      signIn: (device, at) => tokens.signIn(device, at),
      request: (device, service, at, answer) => {
        const token = tokens.present(device, service, at, answer);
        if (token !== undefined) accept(answer, 'unexpired', token.role);
      },
      steal: (from, to) => tokens.copy(from, to),
      end: (ending, at) => tokens.end(ending, at),
      freshUntil: () => Infinity,
      forget: (device) => tokens.discard(device),
      resume: (device, at) => {
        tokens.signIn(device, at);
      },
      contents: (): Contents => contentsOf(tokens.contents()),
    };
  },
};
