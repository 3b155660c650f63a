import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  claims,
  explainClaim,
  explainHeader,
  explainJwkMember,
  headerParameters,
  jwkMembers,
} from '../../../../../src/core/jwt/registered/index.ts';

const tables = { header: headerParameters, claim: claims, jwk: jwkMembers } as const;
const all = [...headerParameters, ...claims, ...jwkMembers];

/** IANA, JSON Web Signature and Encryption Header Parameters, last updated 2026-02-05, in its order. */
const ianaHeaderParameters =
  `alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit enc zip epk apu apv iv tag p2s p2c
  iss sub aud b64 ppt url nonce svt iheSSId jwt client_id trust_chain peer_trust_chain`.split(
    /\s+/u,
  );

/** RFC 7519 §4.1; RFC 9068 §2.2; RFC 8693 §4; RFC 7800 §3.1; RFC 8417 §2.2; OpenID Connect Core §2, §3, §5.1, §7.4. */
const standardClaims = `iss sub aud exp nbf iat jti
  client_id scope auth_time acr amr roles groups entitlements
  nonce azp at_hash c_hash sub_jwk
  name given_name family_name middle_name nickname preferred_username profile picture website
  email email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address updated_at
  act may_act cnf events toe txn sid`.split(/\s+/u);

/** What providers add without registering it. */
const providerClaims =
  `tid oid scp ver wids appid cognito:username token_use realm_access resource_access hd
  kubernetes.io`.split(/\s+/u);

/** RFC 7517 §4, RFC 7518 §6.2 to §6.4, RFC 9964. */
const members =
  `kty use key_ops alg kid x5u x5c x5t x5t#S256 crv x y d n e p q dp dq qi oth k pub priv`.split(
    /\s+/u,
  );

describe.each(Object.entries(tables))('the table of place %s', (place, table) => {
  it('holds every name once', () => {
    const names = table.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('holds only its own place', () => {
    expect(new Set(table.map(({ where }) => where))).toEqual(new Set([place]));
  });
});

describe('what is registered is there', () => {
  it.each(ianaHeaderParameters)('header parameter %s', (name) => {
    expect(explainHeader(name)).toMatchObject({ name, where: 'header', registered: true });
  });

  it.each(standardClaims)('claim %s', (name) => {
    expect(explainClaim(name)).toMatchObject({ name, where: 'claim', registered: true });
  });

  it.each(members)('key member %s', (name) => {
    expect(explainJwkMember(name)).toMatchObject({ name, where: 'jwk', registered: true });
  });

  it.each(providerClaims)(
    'claim %s, marked as unregistered, with the place it is seen at',
    (name) => {
      const entry = explainClaim(name);
      expect(entry?.registered).toBe(false);
      expect(entry?.seenAt).toMatch(/\w/u);
    },
  );
});

describe('the words', () => {
  it.each(all)('$where $name: sentences that end, are short, and have an https source', (entry) => {
    for (const words of [entry.sentence, ...(entry.trap === undefined ? [] : [entry.trap])]) {
      expect(words).toMatch(/\.$/u);
      expect(words.length).toBeLessThan(220);
      expect(words).not.toMatch(/[–—]/u);
    }
    for (const clause of [entry.clause, ...(entry.also === undefined ? [] : [entry.also])]) {
      expect(new URL(clause.url).protocol).toBe('https:');
      expect(clause.label).toMatch(/\w/u);
    }
  });

  it('says whose tokens an unregistered name is seen in, and only then', () => {
    for (const entry of all) expect(entry.seenAt === undefined).toBe(entry.registered);
  });

  it('points an RFC clause at the RFC it names', () => {
    for (const { clause } of all) {
      const cited = /^RFC (\d+)/u.exec(clause.label)?.[1];
      if (cited !== undefined) expect(clause.url).toContain(`/rfc${cited}`);
    }
  });
});

describe('looking a name up', () => {
  it('tells a header parameter from a claim of the same name', () => {
    expect(explainHeader('nonce')?.sentence).toContain('ACME');
    expect(explainClaim('nonce')?.sentence).toContain('sign-in');
  });

  it('minds the case, as RFC 7515 §4 does', () => {
    expect(explainHeader('ALG')).toBeUndefined();
    expect(explainClaim('Exp')).toBeUndefined();
  });

  it('answers nothing for a private name, not even one of Object', () => {
    expect(explainClaim('favourite_colour')).toBeUndefined();
    expect(explainClaim('constructor')).toBeUndefined();
    expect(explainHeader('__proto__')).toBeUndefined();
  });
});

describe('the address of a name', () => {
  it('is its place and its name, in characters a fragment can hold', () => {
    expect(anchorOf({ where: 'claim', name: 'exp' })).toBe('claim-exp');
    expect(anchorOf({ where: 'header', name: 'x5t#S256' })).toBe('header-x5t-S256');
    expect(anchorOf({ where: 'claim', name: 'kubernetes.io' })).toBe('claim-kubernetes-io');
  });

  it('is given once', () => {
    const anchors = all.map(anchorOf);
    expect(anchors).toEqual([...new Set(anchors)]);
  });
});
