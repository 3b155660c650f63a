import { accept } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { lifetime, untilOver } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { Refreshing, refreshParameters } from './parts/refreshing.ts';
import { meanLeft, savedShare } from './parts/renewal.ts';

export const jwtRefresh: Strategy = {
  id: 'jwt-refresh',
  name: 'Short JWT + refresh',
  asked: 'asked at each refresh',
  about:
    'A signed token that lives for minutes, and a refresh token that fetches the next one. Each time it is looked up, and exchanged for a new refresh token.',
  carries: 'jwt',
  parameters: [lifetime(300_000), ...refreshParameters],
  ended: untilOver,
  stale: untilOver,
  saving: ({ ttl = 0, operations: k = 1 }, perSecond) => ({
    formula: '1 − k/(1 + λT)',
    share: savedShare(ttl, perSecond, k),
  }),
  meanEnded: ({ ttl = 0 }, perSecond) => ({
    formula: 'λT²/(2(1 + λT))',
    ms: meanLeft(ttl, perSecond),
  }),
  open: (setup): Lane => {
    const refreshing = new Refreshing(setup);
    return {
      signIn: (device, at) => refreshing.signIn(device, at),
      request: (device, service, at, answer) => {
        const token = refreshing.present(device, service, at, answer);
        if (token !== undefined) accept(answer, 'unexpired', token.role);
      },
      steal: (from, to, loot) => refreshing.steal(from, to, loot),
      end: (ending, at) => refreshing.end(ending, at),
      loseRefresh: (device) => refreshing.lose(device),
      freshUntil: (device) => refreshing.over(device),
      forget: (device) => refreshing.forget(device),
      resume: (device) => refreshing.resume(device),
      contents: (): Contents => contentsOf(refreshing.contents()),
    };
  },
};
