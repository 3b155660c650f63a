import { carriedBy } from '../../core/carried/index.ts';
import type { Race, RequestEntry } from '../../core/revocation/index.ts';
import { carriedLink } from '../../links/carried-link.ts';

/** What a request carried: the line that travelled, and the fragment that opens it in the workbench. */
export interface Carried {
  readonly sent: string;
  readonly signed: boolean;
  readonly fragment: string;
}

/** Makes the credential of a request, a token really signed; undefined where the page has no WebCrypto. */
export const carry = async (
  race: Race,
  lane: number,
  request: RequestEntry,
): Promise<Carried | undefined> => {
  const carried = await carriedBy(race, lane, request);
  if (carried === undefined) return undefined;
  return {
    sent: carried.sent,
    signed: carried.bench !== undefined,
    fragment: await carriedLink(race, request, carried),
  };
};
