import { useEffect, useMemo, useState } from 'react';
import type { Inspection } from '../../core/jwt/inspection.ts';
import type { KeyReading, SecretEncoding } from '../../core/jwt/key-entry.ts';
import type { Core } from './core.ts';
import { inspectAside, isLong } from './engine.ts';
import type { Rendered } from './rendered.ts';

const nothing: Inspection = { length: 0, tokens: [], more: 0, faults: [] };

export interface Inspected {
  readonly inspection: Inspection;
  readonly pending: boolean;
  /** A sentence when a long text could not be worked on. */
  readonly failure: string | undefined;
}

/** The inspection of the box: at once for a short text, from the worker for a long one. */
export const useInspection = (
  core: Core | undefined,
  text: string,
  rendered: Rendered,
): Inspected => {
  const long = isLong(text);
  const near = useMemo(
    () => (core === undefined || long ? undefined : core.inspect(text)),
    [core, long, text],
  );
  const [far, setFar] = useState<{ text: string; inspection?: Inspection; failure?: string }>({
    text: '',
  });
  useEffect(() => {
    if (!long) return undefined;
    const controller = new AbortController();
    inspectAside(text, controller.signal).then(
      (inspection) => {
        setFar({ text, inspection });
      },
      () => {
        if (!controller.signal.aborted) {
          setFar({
            text,
            failure:
              'This browser could not start the background worker that long texts need. Cut the text below 16,000 characters.',
          });
        }
      },
    );
    return () => {
      controller.abort();
    };
  }, [long, text]);
  if (near !== undefined) return { inspection: near, pending: false, failure: undefined };
  if (!long) {
    const same = text === rendered.text;
    return { inspection: same ? rendered.inspection : nothing, pending: !same, failure: undefined };
  }
  const done = far.text === text;
  return {
    inspection: done ? (far.inspection ?? nothing) : nothing,
    pending: !done,
    failure: done ? far.failure : undefined,
  };
};

/** What the key box holds, read anew whenever it changes; `current` false = the reading of an earlier text still stands. */
export const useKeyReading = (
  core: Core | undefined,
  text: string,
  encoding: SecretEncoding,
  rendered: KeyReading,
): { readonly reading: KeyReading; readonly current: boolean } => {
  const [done, setDone] = useState({ text, encoding, reading: rendered });
  useEffect(() => {
    let current = true;
    void core?.readKeys(text, encoding).then((reading) => {
      if (current) setDone({ text, encoding, reading });
    });
    return () => {
      current = false;
    };
  }, [core, text, encoding]);
  return { reading: done.reading, current: done.text === text && done.encoding === encoding };
};

/** The algorithms this browser can really do; the usual ones until it has answered. */
export const useAlgorithms = (core: Core | undefined): readonly string[] => {
  const [algorithms, setAlgorithms] = useState<readonly string[]>(['HS256', 'RS256', 'ES256']);
  useEffect(() => {
    let current = true;
    void core?.supportedAlgorithms().then((found) => {
      if (current && found.length > 0) setAlgorithms(found);
    });
    return () => {
      current = false;
    };
  }, [core]);
  return algorithms;
};
