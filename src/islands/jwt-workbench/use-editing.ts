import { useCallback, useEffect, useRef, useState } from 'react';
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

export interface Editing {
  /** Puts new JSON text into a part; the token follows at once, and is signed again when asked to. */
  readonly edit: (part: 'header' | 'payload', json: string) => void;
  readonly signNow: () => void;
  /** Why the last signing did not work. */
  readonly refusal: string | undefined;
}

/** Editing header and payload in place, with signing in the same view. */
export const useEditing = (scene: Scene): Editing => {
  const [refusal, setRefusal] = useState<string>();
  const latest = useRef(scene);
  useEffect(() => {
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
      setRefusal(signed.ok ? undefined : `${signed.sentence} ${signed.mend}`);
      if (signed.ok) put(text, token, signed.token);
    },
    [put],
  );

  const apply = useCallback(
    (core: Core, part: 'header' | 'payload', json: string): void => {
      const { text, token, resign } = latest.current;
      if (token === undefined) return;
      turn.current += 1;
      // The unsigned text is put first so that typing never waits; the signature replaces it.
      const standing = put(text, token, core.replacePart(token.compact, part, json));
      if (!resign) return;
      const header = part === 'header' ? json : (token.header?.text ?? '');
      const payload = part === 'payload' ? json : (token.payload?.text ?? '');
      void signParts(text, token, { header, payload }, standing);
    },
    [put, signParts],
  );

  const edit = useCallback(
    (part: 'header' | 'payload', json: string): void => {
      const { core } = latest.current;
      if (core !== undefined) apply(core, part, json);
      else
        void loadCore().then((loaded) => {
          apply(loaded, part, json);
        });
    },
    [apply],
  );

  const signNow = useCallback((): void => {
    const { text, token } = latest.current;
    if (token?.header?.text === undefined || token.payload?.text === undefined) return;
    void signParts(text, token, { header: token.header.text, payload: token.payload.text }, text);
  }, [signParts]);

  return { edit, signNow, refusal };
};
