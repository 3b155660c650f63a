import { useEffect, useState } from 'react';
import { pageClock } from '../../ui/page-clock.ts';
import type { Story } from './story.ts';
import type { Told } from './tell-story.ts';

/**
 * The story as it was told at the build, until the reader begins; then told anew in this page, with tokens
 * signed here and now. `fresh` says which it is, `failure` why it could not be told anew.
 */
export const useTold = (
  story: Story,
  built: Told,
  begun: boolean,
): { told: Told; fresh: boolean; failure: string | undefined } => {
  const [own, setOwn] = useState<Told>();
  const [failure, setFailure] = useState<string>();
  const hasCrypto = (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
  useEffect(() => {
    if (!begun || !hasCrypto || own !== undefined) return undefined;
    let current = true;
    import('./tell-story.ts')
      .then(({ tellStory }) => tellStory(story, Math.floor(pageClock.get().now)))
      .then(
        (told) => {
          if (current) setOwn(told);
        },
        (thrown: unknown) => {
          const reason = thrown instanceof Error ? thrown.message : String(thrown);
          if (current)
            setFailure(
              `The verifiers could not be run here (${reason}). What you see was computed when this page was built. Reload the page to try again.`,
            );
        },
      );
    return () => {
      current = false;
    };
  }, [story, begun, hasCrypto, own]);
  return { told: own ?? built, fresh: own !== undefined, failure };
};
