import { readdirSync, readFileSync } from 'node:fs';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { sampleSchema } from '../../../src/site/sample-schema.ts';
import type { Sample } from '../../../src/site/sample-schema.ts';

const folder = new URL('../../../content/samples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const samples = files.map((name) =>
  sampleSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);

const byId = (id: string): Sample => {
  const found = samples.find((sample) => sample.id === id);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found;
};

const part = (token: string, index: number): string => token.split('.')[index] ?? '';
const json = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(jose.base64url.decode(part(token, index)))) as Record<
    string,
    unknown
  >;

/** jose as the oracle: what it answers to the sample with its own key, policy and clock. */
const joseAnswers = async (sample: Sample): Promise<string> => {
  const { policy, keys } = sample;
  const options: jose.JWTVerifyOptions = {
    currentDate: new Date(sample.clock * 1000),
    ...(policy.algorithms && { algorithms: policy.algorithms }),
    ...(policy.issuers && { issuer: policy.issuers }),
    ...(policy.audiences && { audience: policy.audiences }),
    ...(policy.typ !== undefined && { typ: policy.typ }),
    ...(policy.required && { requiredClaims: policy.required }),
  };
  try {
    if (keys.verify.startsWith('{')) {
      const set = jose.createLocalJWKSet(JSON.parse(keys.verify) as jose.JSONWebKeySet);
      await jose.jwtVerify(sample.text, set, options);
    } else {
      await jose.jwtVerify(sample.text, jose.base64url.decode(keys.verify), options);
    }
    return 'accepted';
  } catch (error) {
    return error instanceof jose.errors.JOSEError ? error.code : String(error);
  }
};

describe('every sample', () => {
  it('is named as its file', () => {
    expect(samples.map(({ id }) => `${id}.json`)).toEqual(files);
  });

  it('names its fault when it is broken, and only then', () => {
    for (const sample of samples)
      expect(sample.fault !== undefined).toBe(sample.group === 'broken');
  });

  it('speaks of fictitious hosts only', () => {
    const hosts = samples.flatMap(({ text, policy }) => {
      const readable = text
        .split('.')
        .map((piece) => Buffer.from(piece, 'base64url').toString('latin1'));
      return [...readable, JSON.stringify(policy)].flatMap((piece) =>
        [...piece.matchAll(/https:\/\/([a-z0-9.-]+)/gu)].map(([, host = '']) => host),
      );
    });
    expect(hosts.length).toBeGreaterThan(20);
    for (const host of hosts) expect(host).toMatch(/(?:^|\.)example(?:\.com)?$/u);
  });

  it('shows a private key only where the key is a published one', () => {
    for (const { id, group, keys } of samples) {
      expect(keys.verify, id).not.toMatch(/"(?:d|p|q|k)":/u);
      if (group === 'provider') expect(keys.sign, id).toBeUndefined();
    }
    expect(samples.filter(({ keys }) => keys.sign !== undefined).map(({ id }) => id)).toContain(
      'article',
    );
  });
});

describe('what is accepted at its clock, jose accepts too', () => {
  const accepted = samples.filter(({ outcome }) => outcome === 'accepted');

  it.each(accepted)('$id', async (sample) => {
    expect(await joseAnswers(sample)).toBe('accepted');
  });

  it('covers the six providers and the three kinds of signature', () => {
    expect(accepted.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'article',
        'hs256',
        'es256',
        'ed25519',
        'rfc9068',
        'no-exp',
        'auth0-access',
        'entra-v1-access',
        'entra-v2-access',
        'keycloak-access',
        'cognito-access',
        'cognito-id',
        'google-id',
        'kubernetes-service-account',
      ]),
    );
  });
});

describe('what is refused is refused by jose for the reason in the note', () => {
  it.each([
    ['changed-after-signing', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['none-in-mixed-case', 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ['own-key-in-header', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['der-signature', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['unknown-crit', 'ERR_JOSE_NOT_SUPPORTED'],
    ['cut-off', 'ERR_JWS_INVALID'],
    ['detached', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['encrypted', 'ERR_JWS_INVALID'],
    ['two-signers', 'ERR_JWS_INVALID'],
    ['nested', 'ERR_JWT_INVALID'],
  ])('%s: %s', async (id, code) => {
    expect(byId(id).outcome).toBe('refused');
    expect(await joseAnswers(byId(id))).toBe(code);
  });

  it('leaves none of the refused out', () => {
    expect(samples.filter(({ outcome }) => outcome === 'refused')).toHaveLength(10);
  });
});

describe('where readers disagree, jose is one that accepts', () => {
  it.each(['two-subjects', 'subject-beyond-2-53', 'milliseconds', 'trailing-bits'])(
    '%s',
    async (id) => {
      expect(byId(id).outcome).toBe('readers-disagree');
      expect(await joseAnswers(byId(id))).toBe('accepted');
    },
  );
});

describe('the samples hold what their notes say', () => {
  it('article: the header and claims that the article prints', () => {
    const { text, clock } = byId('article');
    expect(json(text, 0)).toEqual({ alg: 'RS256', kid: 'key-1', typ: 'JWT' });
    expect(json(text, 1)).toEqual({
      sub: 'u-9',
      iat: 1735603200,
      exp: 1735606800,
      aud: 'api',
      iss: 'auth',
    });
    expect(new Date(1735606800 * 1000).toISOString()).toBe('2024-12-31T01:00:00.000Z');
    expect(1735606800 - clock).toBe(30 * 60);
  });

  it('article: refused from the second of exp on', async () => {
    const article = byId('article');
    expect(await joseAnswers({ ...article, clock: 1735606799 })).toBe('accepted');
    expect(await joseAnswers({ ...article, clock: 1735606800 })).toBe('ERR_JWT_EXPIRED');
  });

  it('two-subjects: sub stands twice', () => {
    const payload = Buffer.from(part(byId('two-subjects').text, 1), 'base64url').toString();
    expect(payload.match(/"sub":/gu)).toHaveLength(2);
  });

  it('subject-beyond-2-53: the digits are in the text, and JSON.parse loses them', () => {
    const { text } = byId('subject-beyond-2-53');
    expect(Buffer.from(part(text, 1), 'base64url').toString()).toContain(
      '"sub":100002348117421473,',
    );
    expect(String(json(text, 1)['sub'])).toMatch(/470$/u);
  });

  it('der-signature: an ASN.1 sequence of two integers that fit the same key once unwrapped', async () => {
    const sample = byId('der-signature');
    const der = jose.base64url.decode(part(sample.text, 2));
    expect(der[0]).toBe(0x30);
    expect(der.length).toBe((der[1] ?? 0) + 2);
    const first = der.subarray(4, 4 + (der[3] ?? 0));
    const second = der.subarray(4 + first.length + 2);
    const fixed = (number: Uint8Array) =>
      Buffer.from(number)
        .toString('hex')
        .replace(/^00(?=.{64})/u, '')
        .padStart(64, '0');
    const raw = Buffer.from(fixed(first) + fixed(second), 'hex').toString('base64url');
    const text = `${part(sample.text, 0)}.${part(sample.text, 1)}.${raw}`;
    expect(await joseAnswers({ ...sample, text })).toBe('accepted');
  });

  it('trailing-bits: decodes to the signature of the canonical spelling, and is not that spelling', () => {
    const spelled = part(byId('trailing-bits').text, 2);
    const canonical = Buffer.from(spelled, 'base64url').toString('base64url');
    expect(spelled).not.toBe(canonical);
    expect(spelled.slice(0, -1)).toBe(canonical.slice(0, -1));
  });

  it('own-key-in-header: the signature does fit the key it brings', async () => {
    const { text } = byId('own-key-in-header');
    const { payload } = await jose.jwtVerify(text, jose.EmbeddedJWK, {
      currentDate: new Date(byId('own-key-in-header').clock * 1000),
    });
    expect(payload['role']).toBe('admin');
  });

  it('detached: fits the body of the note once it is put back', async () => {
    const { text, keys } = byId('detached');
    const body = Buffer.from('{"order":17,"amount":"12.50"}').toString('base64url');
    const verified = await jose.compactVerify(
      text.replace('..', `.${body}.`),
      jose.base64url.decode(keys.verify),
    );
    expect(verified.protectedHeader.alg).toBe('HS256');
  });

  it('encrypted: opens with its key and holds claims', async () => {
    const { text, keys, clock } = byId('encrypted');
    const { payload } = await jose.jwtDecrypt(text, jose.base64url.decode(keys.verify), {
      currentDate: new Date(clock * 1000),
    });
    expect(payload.sub).toBe('u-9');
  });

  it('two-signers: both signatures fit', async () => {
    const { text, keys } = byId('two-signers');
    const general = JSON.parse(text) as jose.GeneralJWS;
    expect(general.signatures).toHaveLength(2);
    const set = jose.createLocalJWKSet(JSON.parse(keys.verify) as jose.JSONWebKeySet);
    for (const signature of general.signatures) {
      await expect(
        jose.generalVerify({ ...general, signatures: [signature] }, set),
      ).resolves.toBeDefined();
    }
  });

  it('nested: the payload is a token of three parts', () => {
    expect(
      Buffer.from(part(byId('nested').text, 1), 'base64url')
        .toString()
        .split('.'),
    ).toHaveLength(3);
  });

  it('too-large: over the 4096 bytes of a cookie', () => {
    expect(byId('too-large').text.length).toBeGreaterThan(4096);
  });

  it('provider tokens take 500 to 1500 bytes, short claims under HS256, ES256 and Ed25519 far less', () => {
    for (const { group, text } of samples) {
      if (group !== 'provider') continue;
      expect(text.length).toBeGreaterThan(500);
      expect(text.length).toBeLessThan(1500);
    }
    for (const id of ['hs256', 'es256', 'ed25519']) expect(byId(id).text.length).toBeLessThan(300);
    expect(byId('article').text.length).toBeLessThan(500);
  });

  it('milliseconds: lasts for more than fifty thousand years', () => {
    const { exp, iat } = json(byId('milliseconds').text, 1) as { exp: number; iat: number };
    expect((exp - iat) / (365.25 * 86_400)).toBeGreaterThan(50_000);
  });
});
