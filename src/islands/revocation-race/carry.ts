import { carriedBy } from '../../core/carried/index.ts';
import type { Carried } from '../../core/carried/index.ts';
import type { Race, RequestEntry } from '../../core/revocation/index.ts';
import { benchLinks, emptyBench, sharedPolicy } from '../../links/workbench-link.ts';

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
  const { text, bench } = carried;
  const { origin, services } = race.scenario;
  const skew = services[request.service]?.skew ?? 0;
  const written = await benchLinks.encode({
    ...emptyBench,
    text,
    publicKey: bench?.keys ?? null,
    policy: bench === undefined ? emptyBench.policy : sharedPolicy(bench.policy),
    // A cookie has a clock too, though only who issued it can read it.
    now: bench?.now ?? (Date.parse(origin) + request.at + skew) / 1000,
  });
  return { carried, fragment: written.ok ? written.fragment : '' };
};
