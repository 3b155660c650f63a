import { useEffect } from 'react';
import { tokenInFragment, widgetPayload } from '../../links/fragment.ts';
import { pageClock } from '../../ui/page-clock.ts';
import type { Sample } from './sample.ts';
import type { WorkbenchAction } from './state.ts';

/** Whether `#jwt=` holds a state as Share writes it, or what is left of one, rather than a token. */
const isState = (hash: string): boolean => {
  const payload = widgetPayload(hash, 'jwt');
  return payload !== undefined && (/^v\d/.test(payload) || payload.split('.').length < 3);
};

/**
 * Takes over what the address brings, at the start and whenever its fragment changes:
 * `#jwt=v1.…` as Share makes it, or `#token=…` as other tools do. A token is taken out of the address
 * at once, so that it stays out of the history.
 */
export const useIncomingLink = (
  dispatch: (action: WorkbenchAction) => void,
  onSample: (sample: Sample) => void,
  say: (sentence: string) => void,
  wake: () => void,
): void => {
  useEffect(() => {
    let current = true;
    const take = async (): Promise<void> => {
      const token = isState(location.hash) ? undefined : tokenInFragment(location.hash);
      if (token !== undefined) {
        wake();
        history.replaceState(history.state, '', location.pathname + location.search);
        dispatch({ type: 'enter-text', text: token, fresh: true });
        pageClock.live();
        say('The token came with the link. It has been taken out of the address.');
        return;
      }
      if (!location.hash.includes('jwt=')) return;
      wake();
      const [{ benchLinks, fromShared }, { sampleById }] = await Promise.all([
        import('./link.ts'),
        import('./samples.ts'),
      ]);
      const read = await benchLinks.decode(location.hash);
      if (!current) return;
      if (!read.ok) {
        say(read.sentence);
        return;
      }
      if (!read.found) return;
      const sample = sampleById(read.state.sample);
      if (sample !== undefined) onSample(sample);
      dispatch({ type: 'load-entered', entered: fromShared(read.state, sample) });
      if (read.state.now === null) pageClock.live();
      else pageClock.fix(read.state.now);
      say('This state came with the link.');
    };
    const changed = (): void => {
      void take();
    };
    changed();
    addEventListener('hashchange', changed);
    return () => {
      current = false;
      removeEventListener('hashchange', changed);
    };
  }, [dispatch, onSample, say, wake]);
};
