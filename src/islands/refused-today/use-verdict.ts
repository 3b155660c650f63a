import { useEffect } from 'react';
import type { Dispatch } from 'react';
import type { Action } from './state.ts';
import { judge } from './verifier.ts';
import type { ArticleSample } from './verifier.ts';

/** Has the token checked whenever token or clock move; only the latest answer counts. */
export function useVerdict(
  sample: ArticleSample,
  token: string,
  now: number,
  ran: boolean,
  dispatch: Dispatch<Action>,
): void {
  useEffect(() => {
    if (!ran) return undefined;
    let current = true;
    judge(sample, token, now).then(
      (verdict) => {
        if (current) dispatch({ type: 'judged', judged: { verdict, token, now } });
      },
      (thrown: unknown) => {
        const sentence = `The check could not run: ${String(thrown)}. Reload the page to try again.`;
        if (current) dispatch({ type: 'failed', sentence });
      },
    );
    return () => {
      current = false;
    };
  }, [sample, token, now, ran, dispatch]);
}
