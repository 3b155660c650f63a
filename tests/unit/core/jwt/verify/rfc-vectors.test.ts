import { describe, expect, test } from 'vitest';
import { readKeys, thumbprint } from '../../../../../src/core/jwt/index.ts';
import rfc7520 from '../../../../vectors/rfc7520.json' with { type: 'json' };
import { entriesOf, verdictOf } from '../node-signer.ts';

const json = JSON.stringify;
const rsa7638 = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
};
const hmac7515 =
  'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow';
const joesClaims =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
/** A second before the exp of joe's claims. */
const BEFORE = 1_300_819_379;

const RFC7515 = [
  {
    name: 'A.1, the JWT of RFC 7519 §3.1',
    jwk: { kty: 'oct', k: hmac7515 },
    token: `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${joesClaims}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
  },
  {
    name: 'A.2',
    jwk: {
      kty: 'RSA',
      n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
      e: 'AQAB',
    },
    token: `eyJhbGciOiJSUzI1NiJ9.${joesClaims}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
  },
  {
    name: 'A.3',
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    },
    token: `eyJhbGciOiJFUzI1NiJ9.${joesClaims}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
  },
] as const;

describe('RFC 7515, appendix A', () => {
  test.each(RFC7515)('$name is accepted until its exp', async ({ jwk, token }) => {
    const keys = await entriesOf(json(jwk));
    expect((await verdictOf({ token, keys, now: BEFORE })).ok).toBe(true);
    const late = await verdictOf({ token, keys, now: BEFORE + 1 });
    expect(late.parts).toEqual({ signature: 'pass', key: 'pass', claims: 'fail' });
    expect(late.decidedBy?.code).toBe('JWT_EXPIRED');
  });

  test('A.4: the signature holds; its payload, the word Payload, has no claims', async () => {
    const keys = await entriesOf(
      json({
        kty: 'EC',
        crv: 'P-521',
        x: 'AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk',
        y: 'ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2',
      }),
    );
    const token =
      'eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn';
    const verdict = await verdictOf({ token, keys });
    expect(verdict.parts).toEqual({ signature: 'pass', key: 'pass', claims: 'fail' });
  });

  test('A.5, unsecured, is refused whatever key is given', async () => {
    const token = `eyJhbGciOiJub25lIn0.${joesClaims}.`;
    for (const keys of [[], await entriesOf(json(RFC7515[0].jwk))]) {
      const verdict = await verdictOf({ token, keys, now: BEFORE });
      expect(verdict.decidedBy?.code).toBe('JWT_ALG_NONE');
      expect(verdict.parts.signature).toBe('fail');
    }
  });
});

describe('RFC 7520, section 4', () => {
  const compact = rfc7520.vectors.filter(
    ({ serialization, source }) => serialization === 'jws-compact' && /§4\.[34]$/u.test(source),
  );
  test('both compact examples are here', () => {
    expect(compact.map(({ header }) => header.alg)).toEqual(['ES512', 'HS256']);
  });
  test.each(compact)('$source', async ({ text, keys: given, header }) => {
    const keys = await entriesOf(json({ keys: given }));
    const asked = { token: text, keys, policy: { algorithms: [header.alg] } };
    const verdict = await verdictOf(asked);
    // The payload is a line of a novel, so there are no claims to pass.
    expect(verdict.parts).toEqual({ signature: 'pass', key: 'pass', claims: 'fail' });
    const [head, payload, signature] = text.split('.');
    const changed = `${head ?? ''}.${payload?.replace(/^./u, 'T') ?? ''}.${signature ?? ''}`;
    expect((await verdictOf({ ...asked, token: changed })).decidedBy?.code).toBe('JWT_SIGNATURE');
  });
});

describe('RFC 8037, appendix A', () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
  test('A.4 and A.5: the Ed25519 signature', async () => {
    const token =
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    const { parts } = await verdictOf({ token, keys: await entriesOf(json(jwk)) });
    expect(parts).toEqual({ signature: 'pass', key: 'pass', claims: 'fail' });
  });
  test('A.3: its thumbprint', async () => {
    expect(await thumbprint(jwk)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });
});

test('RFC 7638 §3.1: the thumbprint, whatever else the key says', async () => {
  const expected = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
  expect(await thumbprint(Object.assign({ alg: 'RS256', kid: '2011-04-29' }, rsa7638))).toBe(
    expected,
  );
  const [entry] = await entriesOf(json({ kid: '2011-04-29', alg: 'RS256', ...rsa7638 }));
  expect(entry?.thumbprint).toBe(expected);
});

test('a thumbprint needs every member, as text', async () => {
  expect(await thumbprint({ kty: 'RSA', n: rsa7638.n })).toBeUndefined();
  expect(await thumbprint({ kty: 'XYZ' })).toBeUndefined();
  expect(await thumbprint({})).toBeUndefined();
});

describe('RFC 7517, appendix A', () => {
  const ec = {
    kty: 'EC',
    crv: 'P-256',
    x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
    y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    use: 'enc',
    kid: '1',
  };
  const rsa = { ...rsa7638, alg: 'RS256', kid: '2011-04-29' };

  test('A.1: two public keys', async () => {
    const { entries, faults } = await readKeys(json({ keys: [ec, rsa] }), 'text');
    expect(faults).toEqual([]);
    expect(entries).toMatchObject([
      { kty: 'EC', crv: 'P-256', bits: 256, use: 'enc', kid: '1', holds: 'public', faults: [] },
      { kty: 'RSA', bits: 2048, alg: 'RS256', kid: '2011-04-29', holds: 'public', faults: [] },
    ]);
  });

  test('A.2: a private key in a set is told', async () => {
    const d = '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE';
    const { entries, faults } = await readKeys(json({ keys: [{ ...ec, d }] }), 'text');
    expect(entries).toMatchObject([{ holds: 'private', faults: [] }]);
    expect(faults.map(({ code }) => code)).toEqual(['KEY_PRIVATE_IN_SET']);
  });

  test('A.3: two secrets, the second the one of RFC 7515 A.1', async () => {
    const set = [
      { kty: 'oct', alg: 'A128KW', k: 'GawgguFyGrWKav7AX4VKUg' },
      { kty: 'oct', k: hmac7515, kid: 'HMAC key used in JWS spec Appendix A.1 example' },
    ];
    const { entries, faults } = await readKeys(json({ keys: set }), 'text');
    expect(faults).toEqual([]);
    expect(entries.map(({ bits }) => bits)).toEqual([128, 512]);
    // The key that says alg: A128KW is not for HS256, so one is left.
    const verdict = await verdictOf({ token: RFC7515[0].token, keys: entries, now: BEFORE });
    expect(verdict.ok).toBe(true);
    expect(verdict.key?.bits).toBe(512);
  });
});
