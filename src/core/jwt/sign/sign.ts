import { ALGORITHMS } from '../algorithms.ts';
import { signatureOf } from '../arithmetic.ts';
import { encodeBase64url } from '../base64url.ts';
import { stringNamed } from '../json/read-json.ts';
import { parseJson } from '../json/parse-json.ts';
import type { KeyEntry } from '../key-entry.ts';
import { misfit, objections, standing } from '../keys/key-objections.ts';
import { prepareKey } from '../keys/prepare-key.ts';
import type { Strictness } from '../policy.ts';
import { encodeUtf8 } from '../utf8.ts';

export type Signing =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: string; readonly sentence: string; readonly mend: string };

const refuse = (code: string, sentence: string, mend: string): Signing => ({
  ok: false,
  code,
  sentence,
  mend,
});

/**
 * Signs header and payload exactly as written (RFC 7515 §5.1): not a byte of either is changed, so a
 * payload that is no JSON can be signed too. The header's `alg` says how; the key must fit it.
 */
export const sign = async (request: {
  readonly header: string;
  readonly payload: string;
  readonly key: KeyEntry;
  readonly strictness: Strictness;
}): Promise<Signing> => {
  const { header, payload, key, strictness } = request;
  const json = parseJson(header);
  if (!json.ok)
    return refuse(
      'JWT_HEADER',
      `The header breaks at line ${String(json.line)}, column ${String(json.column)}.`,
      'Mend its JSON, then sign.',
    );
  const alg = stringNamed(json.node, 'alg');
  const algorithm = ALGORITHMS.get(alg ?? '');
  if (algorithm === undefined)
    return alg?.toLowerCase() === 'none'
      ? refuse(
          'JWT_ALG_NONE',
          `alg is ${alg}: there is nothing to sign with.`,
          'Name a signature algorithm.',
        )
      : refuse(
          'JWT_ALG_UNKNOWN',
          alg === undefined
            ? 'The header has no alg.'
            : `${alg} is not a signature algorithm this page knows.`,
          `Set alg to one that fits your key, for example ${suggestion(key)}.`,
        );
  const objection =
    misfit(key, algorithm) ?? standing(objections(key, algorithm, 'sign'), strictness);
  if (objection !== undefined)
    return refuse(
      objection.code,
      objection.sentence,
      objection.strictness === undefined
        ? `Set alg to ${suggestion(key)}, or give another key.`
        : 'Give another key, or turn the switch for this off under Policy.',
    );
  if (key.holds === 'public')
    return refuse(
      'JWT_KEY_PUBLIC',
      'A public key checks signatures; it cannot make them.',
      'Give the private key.',
    );
  const prepared = await prepareKey(key, algorithm, 'sign', crypto.subtle);
  if (!prepared.ok)
    return refuse(
      prepared.code,
      prepared.code === 'JWT_KEY_REJECTED'
        ? `The platform refuses the key: ${prepared.reason}.`
        : `${algorithm.name} cannot be signed here: ${prepared.reason}.`,
      prepared.code === 'JWT_KEY_REJECTED'
        ? 'Paste the private key again, whole: its halves may not belong together.'
        : 'Try another algorithm.',
    );
  const input = `${encodeBase64url(encodeUtf8(header))}.${encodeBase64url(encodeUtf8(payload))}`;
  try {
    const signature = await signatureOf(algorithm, prepared, encodeUtf8(input));
    return { ok: true, token: `${input}.${encodeBase64url(signature)}` };
  } catch (problem) {
    return refuse(
      'JWT_KEY_REJECTED',
      `The platform refused to sign: ${problem instanceof Error ? problem.message : String(problem)}.`,
      'Give another key.',
    );
  }
};

const suggestion = (key: KeyEntry): string =>
  [...ALGORITHMS.values()].find((algorithm) => misfit(key, algorithm) === undefined)?.name ??
  'RS256';
