import { carriedBy } from '../../core/carried/index.ts';
import type { Carried } from '../../core/carried/index.ts';
import type { Race, RequestEntry } from '../../core/revocation/index.ts';
import { carriedLink } from '../../links/carried-link.ts';

/** What a request carried, and the fragment that opens it in the workbench; empty where no link could be made. */
export interface Opened {
  readonly carried: Carried;
  readonly fragment: string;
}

/** Makes the credential of a request: signs it, encrypts it or draws it. Undefined without WebCrypto. */
export const openCarried = async (
  race: Race,
  lane: number,
  request: RequestEntry,
): Promise<Opened | undefined> => {
  const carried = await carriedBy(race, lane, request);
  if (carried === undefined) return undefined;
  return { carried, fragment: await carriedLink(race, request, carried) };
};
