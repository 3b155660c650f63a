import { describeFault, inspect, readKeys, verify } from '../../core/jwt/index.ts';
import { withoutBytes } from './prune.ts';
import { faultKey } from './rendered.ts';
import type { Rendered } from './rendered.ts';
import type { Sample } from './sample.ts';
import { enteredFrom } from './state.ts';

/**
 * Computes the first frame of a bench that opens with a sample, at `now` (seconds). For the build: it
 * holds the whole engine, which the page itself loads only when it is touched.
 */
export const firstFrame = async (sample: Sample, now: number): Promise<Rendered> => {
  const { text, keyText, secretEncoding, policy, strictness } = enteredFrom(sample);
  const reading = await readKeys(keyText, secretEncoding);
  const inspection = inspect(text);
  const token = inspection.tokens[0];
  const verdict =
    token?.serialization === 'jws-compact'
      ? await verify({ token: token.compact, keys: reading.entries, policy, strictness, now })
      : undefined;
  const faults = [...inspection.faults, ...(token?.faults ?? [])];
  return {
    text,
    now,
    inspection: withoutBytes(inspection),
    reading,
    verdict,
    words: Object.fromEntries(faults.map((fault) => [faultKey(fault), describeFault(fault)])),
  };
};
