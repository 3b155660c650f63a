import { useEffect, useState } from 'react';
import type { Dispatch } from 'react';
import { widgetPayload, withWidgetPayload } from '../../links/fragment.ts';
import { beginning } from './state.ts';
import type { Action, Telling } from './state.ts';
import type { Story } from './story.ts';

/** Opens the state a link carries, and gives back the link to the present one, with a sentence where one failed. */
export function useStoryLink(
  story: Story,
  lastMove: number,
  state: Telling,
  dispatch: Dispatch<Action>,
): { link: string; complaint: string } {
  const [complaint, setComplaint] = useState('');
  const [link, setLink] = useState('');

  useEffect(() => {
    const open = async (): Promise<void> => {
      if (widgetPayload(location.hash, `story-${story.id}`) === undefined) return;
      const { fromLink, linksOf } = await import('./link.ts');
      const read = await linksOf(story, lastMove).decode(location.hash);
      if (!read.ok) setComplaint(`${read.sentence} The story starts from the beginning.`);
      else if (read.found) dispatch({ type: 'restore', telling: fromLink(read.state) });
    };
    void open();
    const onHash = (): void => void open();
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('hashchange', onHash);
    };
  }, [story, lastMove, dispatch]);

  useEffect(() => {
    let current = true;
    const page = location.href.split('#', 1)[0] ?? '';
    // The codec comes with the first change: until then the page's own address is the link.
    const fragment =
      state === beginning
        ? Promise.resolve('')
        : import('./link.ts')
            .then(({ linksOf, toLink }) => linksOf(story, lastMove).encode(toLink(state)))
            .then((made) => (made.ok ? made.fragment : ''));
    void fragment.then((made) => {
      if (current) setLink(page + made);
    });
    return () => {
      current = false;
    };
  }, [story, lastMove, state]);

  return { link, complaint };
}

/** Takes this story out of the address, so that a reload does not bring it back. */
export function forgetLink(story: Story): void {
  const hash = withWidgetPayload(location.hash, `story-${story.id}`, undefined);
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}
