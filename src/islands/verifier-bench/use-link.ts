import { useEffect, useEffectEvent, useState } from 'react';
import { widgetPayload, withWidgetPayload } from '../../links/fragment.ts';
import { beginning } from './state.ts';
import type { BenchState } from './state.ts';

/** Opens what a link holds, and gives the link to the present state, with a sentence where a link failed. */
export const useLink = (
  state: BenchState,
  onRestore: (restored: BenchState) => void,
): { readonly link: string; readonly complaint: string } => {
  const [complaint, setComplaint] = useState('');
  const [link, setLink] = useState('');
  const restore = useEffectEvent(onRestore);

  useEffect(() => {
    const open = async (): Promise<void> => {
      if (widgetPayload(location.hash, 'verifier-bench') === undefined) return;
      const { fromLink, linkCodec } = await import('./link.ts');
      const read = await linkCodec.decode(location.hash);
      setComplaint(read.ok ? '' : `${read.sentence} The bench starts from the beginning.`);
      if (read.ok && read.found) restore(fromLink(read.state));
    };
    const onHash = (): void => void open();
    onHash();
    addEventListener('hashchange', onHash);
    return () => {
      removeEventListener('hashchange', onHash);
    };
  }, []);

  useEffect(() => {
    let current = true;
    const page = location.href.split('#', 1)[0] ?? '';
    // The codec comes with the first change: until then the page's own address is the link.
    const fragment =
      state === beginning
        ? Promise.resolve('')
        : import('./link.ts')
            .then(({ linkCodec, toLink }) => linkCodec.encode(toLink(state)))
            .then((made) => (made.ok ? made.fragment : ''));
    void fragment.then((made) => {
      if (current) setLink(page + made);
    });
    return () => {
      current = false;
    };
  }, [state]);

  return { link, complaint };
};

/** Takes the bench out of the address, so that a reload does not bring it back. */
export const forgetLink = (): void => {
  const hash = withWidgetPayload(location.hash, 'verifier-bench', undefined);
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
};
