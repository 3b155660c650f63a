import type { Wrapping } from '../inspection.ts';
import type { FaultList } from './fault-list.ts';
import { textPlace } from './fault-list.ts';
import type { Span } from '../span.ts';

/** Name and value together, attributes not counted: browsers drop a longer cookie, silently. */
const COOKIE_LIMIT = 4096;
/** What stands before a token in its header line: `Authorization: Bearer `. */
const HEADER_OPENING = 22;
const HEADER_LIMIT = 8192;
/** The name assumed where the token did not come in a cookie: `token`. */
const ASSUMED_NAME = 5;

/** Lists a token that is too long for where tokens usually travel. */
export const addSizeFaults = (
  size: number,
  wrapping: Wrapping,
  name: string | undefined,
  at: Span,
  faults: FaultList,
): void => {
  const cookie = wrapping === 'cookie-header' || wrapping === 'set-cookie-header';
  const nameLength = cookie && name !== undefined ? name.length : ASSUMED_NAME;
  if (size + nameLength > COOKIE_LIMIT)
    faults.add('TOO_LARGE_COOKIE', textPlace(at), { size, nameLength });
  if (size + HEADER_OPENING > HEADER_LIMIT) faults.add('TOO_LARGE_HEADER', textPlace(at), { size });
};
