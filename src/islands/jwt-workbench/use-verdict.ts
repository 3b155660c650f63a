import { useLayoutEffect, useState } from 'react';
import type { Verdict } from '../../core/jwt/verdict.ts';
import type { Core } from './core.ts';
import { verifyWhereFit } from './engine.ts';
import type { VerifyJob } from './engine-protocol.ts';

interface Answered {
  readonly request?: VerifyJob;
  readonly verdict: Verdict | undefined;
  readonly failure?: string;
}

/** The verdict for a request. The last one stays in sight, marked pending, until the next is there. */
export const useVerdict = (
  core: Core | undefined,
  request: VerifyJob | undefined,
  rendered: Verdict | undefined,
): { verdict: Verdict | undefined; pending: boolean; failure: string | undefined } => {
  const [done, setDone] = useState<Answered>({ verdict: rendered });
  // Before the paint, as its own work after it would be put on a queue first, at every key press.
  useLayoutEffect(() => {
    if (core === undefined || request === undefined) return undefined;
    const controller = new AbortController();
    verifyWhereFit(core, request, controller.signal).then(
      (verdict) => {
        if (!controller.signal.aborted) setDone({ request, verdict });
      },
      (problem: unknown) => {
        if (controller.signal.aborted) return;
        const reason = problem instanceof Error ? problem.message : String(problem);
        const failure = `The check could not be run: ${reason} What you entered is kept; change anything to try again.`;
        setDone({ request, verdict: undefined, failure });
      },
    );
    return () => {
      // With a reason, or the browser makes an error with its stack for it, at every key press.
      controller.abort('superseded');
    };
  }, [core, request]);
  return {
    verdict: request === undefined ? undefined : done.verdict,
    failure: request === undefined ? undefined : done.failure,
    pending: core !== undefined && request !== undefined && done.request !== request,
  };
};
