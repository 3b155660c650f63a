import { useEffect, useState } from 'react';
import type { Dispatch } from 'react';
import { widgetPayload, withWidgetPayload } from '../../links/fragment.ts';
import { pageClock } from '../../ui/page-clock.ts';
import type { PageTime } from '../../ui/page-clock.ts';
import { beginning } from './state.ts';
import type { Action, Experiment } from './state.ts';

/** Opens the state a link carries, and gives back the link to the present one with a sentence when a link failed. */
export function useLink(
  state: Experiment,
  time: PageTime,
  dispatch: Dispatch<Action>,
): { link: string; complaint: string } {
  const [complaint, setComplaint] = useState('');
  const [link, setLink] = useState('');

  useEffect(() => {
    const open = async (): Promise<void> => {
      if (widgetPayload(location.hash, 'deny-list') === undefined) return;
      const { fromLink, linkCodec } = await import('./link.ts');
      const read = await linkCodec.decode(location.hash);
      if (!read.ok) setComplaint(`${read.sentence} The lab starts from the beginning.`);
      else if (read.found) {
        setComplaint('');
        pageClock.live();
        dispatch({ type: 'restore', experiment: fromLink(read.state, pageClock.get().now) });
        if (read.state.clock !== null) pageClock.fix(read.state.clock);
      }
    };
    void open();
    const onHash = (): void => void open();
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('hashchange', onHash);
    };
  }, [dispatch]);

  const clock = time.mode === 'fixed' ? time.now : null;
  useEffect(() => {
    let current = true;
    const page = location.href.split('#', 1)[0] ?? '';
    // The codec comes with the first change: until then the page's own address is the link.
    const fragment =
      state === beginning
        ? Promise.resolve('')
        : import('./link.ts')
            .then(({ linkCodec, toLink }) => linkCodec.encode(toLink(state, clock)))
            .then((made) => (made.ok ? made.fragment : ''));
    void fragment.then((made) => {
      if (current) setLink(page + made);
    });
    return () => {
      current = false;
    };
  }, [state, clock]);

  return { link, complaint };
}

/** Takes this lab out of the address, so that a reload does not bring it back. */
export function forgetLink(): void {
  const hash = withWidgetPayload(location.hash, 'deny-list', undefined);
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}
