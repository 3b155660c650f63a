import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../../../src/core/jwt/inspect/inspect.ts';
import type { InspectedToken, Serialization } from '../../../../../src/core/jwt/inspection.ts';
import { toPlain } from '../../../../../src/core/jwt/json/read-json.ts';
import rfc7515 from '../../../../vectors/rfc7515.json' with { type: 'json' };
import rfc7516 from '../../../../vectors/rfc7516.json' with { type: 'json' };
import rfc7520 from '../../../../vectors/rfc7520.json' with { type: 'json' };
import rfc7797 from '../../../../vectors/rfc7797.json' with { type: 'json' };

interface Vector {
  readonly source: string;
  readonly serialization: string;
  readonly text: string;
  readonly header: Record<string, unknown>;
  readonly keys?: readonly jose.JWK[];
  readonly payload?: Record<string, unknown>;
  readonly payloadText?: string;
  readonly unsecured?: boolean;
  readonly detached?: boolean;
  readonly unencodedPayload?: boolean;
  readonly detachedContent?: string;
  readonly bytes?: readonly number[];
  readonly decryptionKey?: jose.JWK;
  readonly plaintext?: string;
}

const vectors: readonly Vector[] = [rfc7515, rfc7516, rfc7520, rfc7797].flatMap(
  (file) => file.vectors as readonly Vector[],
);

const only = (text: string): InspectedToken => {
  const { tokens, more, faults } = inspect(text);
  expect(faults).toEqual([]);
  expect(more).toBe(0);
  expect(tokens).toHaveLength(1);
  const [token] = tokens;
  if (token === undefined) throw new Error('no token');
  return token;
};

/** One flattened JWS for each signer, put together from what the inspection read. */
const flattened = (token: InspectedToken, content: string): jose.FlattenedJWSInput[] =>
  token.signers.map(({ header, unprotectedHeader, signature }) => ({
    payload: content,
    signature: signature?.raw ?? '',
    ...(header && { protected: header.raw }),
    ...(unprotectedHeader && { header: toPlain(unprotectedHeader) as jose.JWSHeaderParameters }),
  }));

describe('the tokens of the RFCs', () => {
  it.each(vectors)('$source', (vector) => {
    const token = only(vector.text);
    expect(token.serialization).toBe(vector.serialization as Serialization);
    expect(token.header?.jsonComplete).toBe(true);
    expect(token.header?.json && toPlain(token.header.json)).toEqual(vector.header);
    if (vector.payload !== undefined) {
      expect(token.payload?.jsonComplete).toBe(true);
      expect(token.payload?.json && toPlain(token.payload.json)).toEqual(vector.payload);
    }
    if (vector.payloadText !== undefined) expect(token.payload?.text).toBe(vector.payloadText);
    expect(token.traits).toMatchObject({
      unsecured: vector.unsecured ?? false,
      detached: vector.detached ?? false,
      unencodedPayload: vector.unencodedPayload ?? false,
    });
    if (vector.bytes !== undefined)
      expect(token.segments.slice(1).map(({ bytes }) => bytes?.length)).toEqual(vector.bytes);
    // A published token has no fault but those of its own making.
    const allowed = [
      'ALG_NONE',
      'ALG_WEAK',
      'PAYLOAD_NOT_JSON',
      'PAYLOAD_NOT_OBJECT',
      'BLANKS_REMOVED',
    ];
    const faults = token.faults.filter(
      ({ severity, code }) => severity !== 'note' && !allowed.includes(code),
    );
    expect(faults).toEqual([]);
  });

  it.each(vectors.filter(({ keys }) => keys !== undefined && keys.length > 0))(
    '$source: what was read out of it verifies, so no character was mistaken',
    async (vector) => {
      const token = only(vector.text);
      const content = vector.detachedContent ?? token.payload?.raw ?? '';
      const keys = vector.keys ?? [];
      const signers = flattened(token, content);
      expect(signers).toHaveLength(keys.length);
      for (const [nth, jws] of signers.entries()) {
        const jwk = keys[nth];
        if (jwk === undefined) throw new Error('no key');
        const inHeader = jws.protected === undefined ? {} : jose.decodeProtectedHeader(jws);
        const alg = inHeader.alg ?? jws.header?.alg ?? '';
        const { payload } = await jose.flattenedVerify(jws, await jose.importJWK(jwk, alg));
        expect(payload.length).toBeGreaterThan(0);
      }
    },
  );

  it('RFC 7516 appendix A.3 decrypts, so no character was mistaken', async () => {
    const vector = vectors.find(({ decryptionKey }) => decryptionKey !== undefined);
    if (vector?.decryptionKey === undefined) throw new Error('no vector');
    const token = only(vector.text);
    const key = await jose.importJWK(vector.decryptionKey, 'A128KW');
    const { plaintext } = await jose.compactDecrypt(token.compact, key);
    expect(new TextDecoder().decode(plaintext)).toBe(vector.plaintext);
  });

  it('takes every figure out of the prose round it', () => {
    for (const { text, serialization } of vectors) {
      const token = only(`The result is:\n\n${text}\n\nThis concludes the example.\n`);
      expect(token.serialization).toBe(serialization);
      expect(token.compact).toBe(only(text).compact);
    }
  });
});
