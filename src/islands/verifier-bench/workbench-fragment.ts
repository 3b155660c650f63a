import { openPolicy } from '../../core/jwt/policy.ts';
import type { WorkbenchScene } from '../../core/bench/report-cell.ts';
import { benchLinks, emptyBench, sharedPolicy } from '../../links/workbench-link.ts';

/** The fragment that opens a token in the workbench as the service of its scene would look at it; empty where it is too long for one. */
export const workbenchFragment = async (scene: WorkbenchScene): Promise<string> => {
  const written = await benchLinks.encode({
    ...emptyBench,
    text: scene.token,
    publicKey: scene.publicKeys ?? null,
    policy: sharedPolicy({
      ...openPolicy,
      algorithms: [scene.algorithm],
      issuers: [scene.issuer],
      audiences: [scene.audience],
      typ: scene.typ,
    }),
    now: scene.now,
  });
  return written.ok ? written.fragment : '';
};
