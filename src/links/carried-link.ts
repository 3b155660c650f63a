import type { Carried } from '../core/carried/index.ts';
import type { Race, RequestEntry } from '../core/revocation/index.ts';
import { benchLinks, emptyBench, sharedPolicy } from './workbench-link.ts';

/**
 * The fragment that opens what a request carried in the workbench, at the clock of the service that was asked. Empty
 * where no link can be made.
 */
export const carriedLink = async (
  { scenario }: Race,
  request: RequestEntry,
  { text, bench }: Carried,
): Promise<string> => {
  const skew = scenario.services[request.service]?.skew ?? 0;
  const written = await benchLinks.encode({
    ...emptyBench,
    text,
    publicKey: bench?.keys ?? null,
    policy: bench === undefined ? emptyBench.policy : sharedPolicy(bench.policy),
    // A cookie has a clock too, though only who issued it can read it.
    now: bench?.now ?? (Date.parse(scenario.origin) + request.at + skew) / 1000,
  });
  return written.ok ? written.fragment : '';
};
