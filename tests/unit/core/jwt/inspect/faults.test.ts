import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../../../src/core/jwt/describe-fault.ts';
import { faultSentences } from '../../../../../src/core/jwt/fault-sentences.ts';
import type { Fault } from '../../../../../src/core/jwt/fault.ts';
import { inspect } from '../../../../../src/core/jwt/inspect/inspect.ts';
import { faultInputs } from './fault-inputs.ts';
import { token } from './write-token.ts';

const faultsOf = (text: string): readonly Fault[] => {
  const { tokens, faults } = inspect(text);
  return [...faults, ...tokens.flatMap((found) => found.faults)];
};

describe('each fault by hand', () => {
  it.each(faultInputs)('$code', ({ code, text, severity, part, marks, json, says = [] }) => {
    const found = faultsOf(text).filter((fault) => fault.code === code);
    expect(
      found.length,
      faultsOf(text)
        .map((fault) => fault.code)
        .join(),
    ).toBeGreaterThan(0);
    const [fault] = found;
    if (fault === undefined) return;
    expect(fault.severity).toBe(severity);
    if (part !== undefined) expect(fault.part).toBe(part);
    if (marks !== undefined) expect(text.slice(fault.at.start, fault.at.end)).toBe(marks);
    if (json !== undefined) {
      const { line, column, path } = fault.inJson ?? {};
      expect([line, column, path]).toEqual(json);
    }
    const { sentence, mend, name } = describeFault(fault);
    for (const word of says) expect(sentence).toContain(word);
    expect(`${name}${sentence}${mend}`).not.toMatch(/[{]\w+[:}]/u);
  });

  it('covers the whole table', () => {
    const tried = new Set(faultInputs.map(({ code }) => code));
    expect(Object.keys(faultSentences).filter((code) => !tried.has(code as Fault['code']))).toEqual(
      [],
    );
  });

  it('has words for every code, each a sentence', () => {
    for (const { name, sentence, mend } of Object.values(faultSentences)) {
      expect(name).toMatch(/^\S.*[^.]$/u);
      expect(sentence).toMatch(/[.]$/u);
      expect(mend).toMatch(/[.]$/u);
    }
  });
});

describe('a sound token has no fault', () => {
  it('with the usual claims', () => {
    expect(
      faultsOf(
        token(
          undefined,
          '{"iss":"https://auth.example/","sub":"u-9","aud":["a","b"],"iat":1735603200,"nbf":1735603200,"exp":1735606800,"jti":"1","scope":"read:secrets","keys":["k"],"password_changed":true}',
        ),
      ),
    ).toEqual([]);
  });

  // Numbers, names and headers as the providers really write them.
  it.each([
    [
      'Entra, nonce in the header',
      '{"typ":"JWT","nonce":"abc","alg":"HS256","x5t":"a-b","kid":"a-b"}',
      '{"aud":"00000003-0000-0000-c000-000000000000","iss":"https://sts.windows.example/","iat":1779098400,"nbf":1779098400,"exp":1779102300,"xms_tcdt":1400000000}',
    ],
    [
      'Auth0, URL claim names',
      undefined,
      '{"https://example.com/roles":["admin"],"sub":"auth0|1","azp":"x"}',
    ],
    [
      'Google, counts as strings and integers',
      undefined,
      '{"sub":"100002348117421473000","email_verified":true,"iat":1779098400,"exp":1779102000}',
    ],
    [
      'Kubernetes, nested claim',
      undefined,
      '{"aud":["https://k.example"],"kubernetes.io":{"namespace":"d","pod":{"name":"n","uid":"1"},"warnafter":1779102007}}',
    ],
    [
      'Keycloak, realm_access',
      undefined,
      '{"realm_access":{"roles":["offline_access"]},"resource_access":{"account":{"roles":["manage-account"]}},"sid":"x"}',
    ],
    [
      'Cognito, no aud',
      '{"typ":"JWT","kid":"ab/cd+ef=","alg":"HS256"}',
      '{"token_use":"access","client_id":"x","cognito:groups":["a"],"version":2}',
    ],
  ])('%s', (_, header, payload) => {
    expect(faultsOf(token(header, payload))).toEqual([]);
  });
});

describe('no secret is repeated', () => {
  it.each([
    ['a password', '{"password":"correct horse battery"}', 'correct horse'],
    [
      'a password twice',
      '{"password":"correct horse battery","password":"another horse"}',
      'horse',
    ],
    ['a card number', '{"card":"4111111111111111"}', '411111'],
    [
      'a card number as a number, twice',
      '{"card":4111111111111111,"card":4111111111111111}',
      '411111',
    ],
    ['a card number beyond 2^53', '{"card":4000000000000000006}', '400000'],
    ['a key in a broken text', '{"secret":"correct horse battery', 'horse'],
    [
      'a password for a subject',
      '{"sub":["AKIAIOSFODNN7EXAMPLE"],"iss":4111111111111111}',
      '411111',
    ],
    ['a PEM key', `{"k":"-----BEGIN PRIVATE KEY-----MIGHAgEAMBMGByqGSM49"}`, 'MIGH'],
  ])('%s', (_, payload, secret) => {
    const found = faultsOf(token(undefined, payload));
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

describe('times', () => {
  it.each([
    ['1735606800000000', 'microseconds', '2024-12-31T01:00:00.000Z', '1735606800.'],
    ['1735606800000000000', 'nanoseconds', '2024-12-31T01:00:00.000Z', '1735606800.'],
  ])('%s is read in %s', (raw, unit, meant, seconds) => {
    const [fault] = faultsOf(token(undefined, `{"exp":${raw}}`)).filter(
      ({ code }) => code === 'TIME_MILLISECONDS',
    );
    const words = fault && describeFault(fault);
    expect(words?.sentence).toContain(unit);
    expect(words?.sentence).toContain(meant);
    expect(words?.mend).toContain(seconds);
  });

  it.each([
    ['"1735606800"', '1735606800'],
    ['"2024-12-31T01:00:00Z"', '1735606800'],
    ['"2024-12-31T02:00:00+01:00"', '1735606800'],
    ['"tomorrow"', 'the seconds since'],
    // Without an offset it means another moment in each time zone.
    ['"2024-12-31T01:00:00"', 'the seconds since'],
  ])('the string %s means %s', (value, meant) => {
    const [fault] = faultsOf(token(undefined, `{"exp":${value}}`)).filter(
      ({ code }) => code === 'TIME_STRING',
    );
    expect(fault && describeFault(fault).mend).toContain(meant);
  });
});
