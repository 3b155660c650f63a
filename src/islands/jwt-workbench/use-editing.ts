import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { InspectedToken } from '../../core/jwt/inspection.ts';
import type { KeyEntry } from '../../core/jwt/key-entry.ts';
import type { Strictness } from '../../core/jwt/policy.ts';
import { loadCore } from './core.ts';
import type { Core } from './core.ts';

interface Scene {
  /** undefined until the engine has arrived; an edit made before then waits for it. */
  readonly core: Core | undefined;
  readonly text: string;
  readonly token: InspectedToken | undefined;
  readonly signer: KeyEntry | undefined;
  readonly strictness: Strictness;
  readonly resign: boolean;
  /** Takes the whole text with the token in it replaced. */
  readonly onText: (text: string) => void;
}

type Parts = Readonly<Partial<Record<'header' | 'payload', string>>>;

export interface Editing {
  /** What was typed before the engine came, part by part: shown until it can be put into the token. */
  readonly waiting: Parts;
  /** Puts new JSON text into a part; the token follows at once, and is signed again when asked to. */
  readonly edit: (part: 'header' | 'payload', json: string) => void;
  readonly signNow: () => void;
  /** Why the last signing did not work. */
  readonly refusal: string | undefined;
}

/** Editing header and payload in place, with signing in the same view. */
export const useEditing = (scene: Scene): Editing => {
  const [refused, setRefused] = useState<{ sentence: string; text: string; signer: unknown }>();
  const [waiting, setWaiting] = useState<Parts>({});
  const held = useRef<Parts>({});
  const latest = useRef(scene);
  useLayoutEffect(() => {
    latest.current = scene;
  });
  const turn = useRef(0);

  const put = useCallback((text: string, token: InspectedToken, compact: string): string => {
    const next = text.slice(0, token.span.start) + compact + text.slice(token.span.end);
    latest.current.onText(next);
    return next;
  }, []);

  const signParts = useCallback(
    async (
      text: string,
      token: InspectedToken,
      parts: { header: string; payload: string },
      /** What the box holds while we sign: if it has changed since, the signature comes too late. */
      standing: string,
    ): Promise<void> => {
      const { signer, strictness } = latest.current;
      turn.current += 1;
      const mine = turn.current;
      if (signer === undefined) return;
      const { sign } = await loadCore();
      const signed = await sign({ ...parts, key: signer, strictness });
      if (mine !== turn.current || latest.current.text !== standing) return;
      setRefused(
        signed.ok
          ? undefined
          : { sentence: `${signed.sentence} ${signed.mend}`, text: standing, signer },
      );
      if (signed.ok) put(text, token, signed.token);
    },
    [put],
  );

  const apply = useCallback(
    (core: Core, parts: Parts): void => {
      const { text, token, resign } = latest.current;
      if (token === undefined) return;
      turn.current += 1;
      let { compact } = token;
      for (const part of ['header', 'payload'] as const) {
        const json = parts[part];
        if (json !== undefined) compact = core.replacePart(compact, part, json);
      }
      // The unsigned text is put first so that typing never waits; the signature replaces it.
      const standing = put(text, token, compact);
      if (!resign) return;
      const header = parts.header ?? token.header?.text ?? '';
      const payload = parts.payload ?? token.payload?.text ?? '';
      void signParts(text, token, { header, payload }, standing);
    },
    [put, signParts],
  );

  const edit = useCallback(
    (part: 'header' | 'payload', json: string): void => {
      const { core } = latest.current;
      if (core !== undefined) {
        apply(core, { [part]: json });
        return;
      }
      const first = Object.keys(held.current).length === 0;
      held.current = { ...held.current, [part]: json };
      setWaiting(held.current);
      if (!first) return;
      loadCore().then(
        (loaded) => {
          const typed = held.current;
          held.current = {};
          setWaiting({});
          apply(loaded, typed);
        },
        () => {
          // What was typed stays in sight; the next key tries again.
          held.current = {};
        },
      );
    },
    [apply],
  );

  const signNow = useCallback((): void => {
    const { text, token, signer } = latest.current;
    const header = token?.header?.text;
    const payload = token?.payload?.text;
    if (token === undefined || header === undefined || payload === undefined)
      setRefused({
        sentence: 'Header or payload cannot be read as text, so there is nothing to sign.',
        text,
        signer,
      });
    else void signParts(text, token, { header, payload }, text);
  }, [signParts]);

  // A refusal speaks of one text and one key, and goes with them.
  const holds = refused?.text === scene.text && refused.signer === scene.signer;
  return { waiting, edit, signNow, refusal: holds ? refused.sentence : undefined };
};
