import { useEffect, useEffectEvent, useState } from 'react';
import type { LinkCodec, LinkWriting } from '../links/codec-types.ts';
import { widgetPayload, withWidgetPayload } from '../links/fragment.ts';

/** What a widget's link module gives, loaded with the first change: until then no link is needed. */
export interface WidgetLinks {
  /** `restore` brings the widget to the state that was read; undefined where the fragment holds none. */
  readonly read: (
    hash: string,
  ) => Promise<
    | { readonly ok: false; readonly sentence: string }
    | { readonly ok: true; readonly restore: (() => void) | undefined }
  >;
  /** The fragment for the widget as it stands. */
  readonly write: () => Promise<LinkWriting>;
}

/** A codec, the present state and what to do with one that was read, put together for the hook. */
export const widgetLinks = <State>(
  codec: LinkCodec<State>,
  present: State,
  onState: (state: State) => void,
): WidgetLinks => ({
  read: async (hash) => {
    const reading = await codec.decode(hash);
    if (!reading.ok) return reading;
    const { found, state } = reading;
    return {
      ok: true,
      restore: found
        ? () => {
            onState(state);
          }
        : undefined,
    };
  },
  write: () => codec.encode(present),
});

interface WidgetLinkOptions {
  /** The slug before `=` in the fragment. */
  readonly widget: string;
  /** Loads the codec; called anew for each change, so that `write` sees the widget as it stands. */
  readonly load: () => Promise<WidgetLinks>;
  /** Nothing was changed: the page's own address is the link. */
  readonly untouched: boolean;
  /** Changes whenever the widget's state does. */
  readonly state: unknown;
  /** What starts from the beginning when a link fails: `The story`. */
  readonly name: string;
}

/** Opens the state a link carries, and gives back the link to the present one, with a sentence where one failed. */
export const useWidgetLink = ({
  widget,
  load,
  untouched,
  state,
  name,
}: WidgetLinkOptions): { readonly link: string; readonly complaint: string } => {
  const [complaint, setComplaint] = useState('');
  const [link, setLink] = useState('');

  const open = useEffectEvent(async (): Promise<void> => {
    if (widgetPayload(location.hash, widget) === undefined) return;
    const reading = await (await load()).read(location.hash);
    if (!reading.ok) setComplaint(`${reading.sentence} ${name} starts from the beginning.`);
    else {
      setComplaint('');
      reading.restore?.();
    }
  });
  useEffect(() => {
    const onHash = (): void => void open();
    onHash();
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('hashchange', onHash);
    };
  }, [widget]);

  const write = useEffectEvent(async (): Promise<string> => {
    const page = location.href.split('#', 1)[0] ?? '';
    // The codec comes with the first change: until then the page's own address is the link.
    if (untouched) return page;
    const made = await (await load()).write();
    return made.ok ? page + made.fragment : page;
  });
  useEffect(() => {
    let current = true;
    void write().then((made) => {
      if (current) setLink(made);
    });
    return () => {
      current = false;
    };
  }, [state, untouched]);

  return { link, complaint };
};

/** Takes a widget out of the address, so that a reload does not bring its state back. */
export const forgetWidget = (widget: string): void => {
  const hash = withWidgetPayload(location.hash, widget, undefined);
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
};
