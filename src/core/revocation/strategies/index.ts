import type { Strategy } from '../strategy.ts';
import { backChannel } from './back-channel.ts';
import { denyList } from './deny-list.ts';
import { encryptedCookie } from './encrypted-cookie.ts';
import { hybrid } from './hybrid.ts';
import { introspection } from './introspection.ts';
import { jwtLong } from './jwt-long.ts';
import { jwtRefresh } from './jwt-refresh.ts';
import { notBeforeGlobal } from './not-before-global.ts';
import { notBeforeUser } from './not-before-user.ts';
import { roleInRow } from './role-in-row.ts';
import { session } from './session.ts';
import { sessionCache } from './session-cache.ts';
import { signingKeys } from './signing-keys.ts';
import { statusList } from './status-list.ts';
import { stickyMemory } from './sticky-memory.ts';
import { tokenExchange } from './token-exchange.ts';

/** Every architecture there is, in the order of the menus. */
export const strategies: readonly Strategy[] = [
  session,
  sessionCache,
  roleInRow,
  encryptedCookie,
  stickyMemory,
  jwtLong,
  jwtRefresh,
  denyList,
  notBeforeUser,
  notBeforeGlobal,
  signingKeys,
  introspection,
  statusList,
  backChannel,
  tokenExchange,
  hybrid,
];

/** The strategy with this id, if there is one. */
export const strategyOf = (id: string): Strategy | undefined =>
  strategies.find((strategy) => strategy.id === id);
