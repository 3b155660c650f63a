import { describe, expect, it } from 'vitest';
import { inspect } from '../../../../../src/core/jwt/inspect/inspect.ts';
import type { Wrapping } from '../../../../../src/core/jwt/inspection.ts';
import { encode, signature, token } from './write-token.ts';

const good = token(undefined, '{"sub":"u-9","iat":1735603200,"exp":1735606800}');
const other = token(undefined, '{"sub":"u-10","iat":1735603200,"exp":1735606800}');
const [h = '', p = '', s = ''] = good.split('.');

describe('what people paste', () => {
  it.each<[string, string, Wrapping, string | undefined]>([
    ['a bare token', good, 'bare', undefined],
    ['blanks round it', `  ${good}\r\n`, 'bare', undefined],
    ['an Authorization line', `Authorization: Bearer ${good}`, 'authorization-header', undefined],
    ['in small letters', `authorization:bearer ${good}`, 'authorization-header', undefined],
    ['the scheme alone', `Bearer ${good}`, 'authorization-header', undefined],
    ['the scheme with a colon', `bearer: ${good}`, 'authorization-header', undefined],
    ['a DPoP scheme', `Authorization: DPoP ${good}`, 'authorization-header', undefined],
    ['a Cookie line', `Cookie: theme=dark; session=${good}; a=b`, 'cookie-header', 'session'],
    [
      'a Set-Cookie line',
      `Set-Cookie: __Host-id=${good}; Path=/; Secure; HttpOnly`,
      'set-cookie-header',
      '__Host-id',
    ],
    ['an encoded cookie', `Cookie: id=${good.replaceAll('.', '%2E')}`, 'cookie-header', 'id'],
    ['a query', `https://app.example/cb?state=a.b&id_token=${good}&x=1`, 'url-query', 'id_token'],
    ['a fragment', `https://app.example/cb#id_token=${good}&state=x`, 'url-fragment', 'id_token'],
    ['a link to jwt.io', `https://jwt.io/#debugger-io?token=${good}`, 'url-fragment', 'token'],
    ['the old link to jwt.io', `https://jwt.io/#token=${good}`, 'url-fragment', 'token'],
    ['a fragment alone', `#token=${good}`, 'url-fragment', 'token'],
    ['a form body', `grant_type=urn%3Aietf&assertion=${good}`, 'url-query', 'assertion'],
    [
      'a JSON response',
      `{"access_token":"${good}","expires_in":3600}`,
      'json-member',
      'access_token',
    ],
    [
      'a nested one',
      `{"data":{"tokens":[{"id_token":"${good}"}]}}`,
      'json-member',
      'data.tokens[0].id_token',
    ],
    ['a name that needs quotes', `{"https://x/t":"${good}"}`, 'json-member', '["https://x/t"]'],
    [
      'Bearer inside JSON',
      `{"headers":{"Authorization":"Bearer ${good}"}}`,
      'json-member',
      'headers.Authorization',
    ],
    ['JSON cut off', `{"access_token":"${good}","expires_`, 'json-member', 'access_token'],
    [
      'JSON in a JSON string',
      JSON.stringify(JSON.stringify({ id_token: good })),
      'json-member',
      'id_token',
    ],
    ['double quotes', `"${good}"`, 'quoted', undefined],
    ['single quotes', `'${good}'`, 'quoted', undefined],
    ['curly quotes', `“${good}”`, 'quoted', undefined],
    ['backticks in prose', `Why is \`${good}\` refused?`, 'quoted', undefined],
    ['prose, with a full stop', `My token is ${good}. It fails.\nThanks, Bob`, 'prose', undefined],
    ['brackets', `(see ${good})`, 'prose', undefined],
    ['Markdown emphasis', `the token _${good}_ here`, 'prose', undefined],
    [
      'a curl command',
      `curl -H 'Authorization: Bearer ${good}' https://api.example/`,
      'authorization-header',
      undefined,
    ],
    ['a curl cookie', `curl -b 'sid=${good}' https://api.example/`, 'cookie-header', 'sid'],
    ['an environment line', `A=1\nTOKEN=${good}\nB=2`, 'prose', 'TOKEN'],
    ['an exported one', `export TOKEN="${good}"`, 'quoted', 'TOKEN'],
    ['YAML', `token: ${good}`, 'prose', 'token'],
    ['XML', `<Token>${good}</Token>`, 'prose', undefined],
    ['a path', `https://app.example/confirm/${good}/now`, 'prose', undefined],
  ])('%s', (_, text, wrapping, name) => {
    const { tokens, faults } = inspect(text);
    expect(faults).toEqual([]);
    expect(tokens).toHaveLength(1);
    const [found] = tokens;
    expect(found?.compact).toBe(good);
    expect(found?.wrapping).toBe(wrapping);
    expect(found?.name).toBe(name);
    expect(found?.faults.filter(({ severity }) => severity !== 'note')).toEqual([]);
    // Offsets are those of the text as it was pasted.
    const { start, end } = found?.span ?? { start: 0, end: 0 };
    expect(decodeURIComponent(text.slice(start, end))).toBe(good);
  });

  it.each([
    ['a terminal of 80 columns', good.replaceAll(/(.{80})/gu, '$1\n')],
    ['lines with an indent of two', good.replaceAll(/(.{64})/gu, '$1\n  ')],
    ['a backslash at each end of line', good.replaceAll(/(.{40})/gu, '$1\\\n')],
    ['Windows line ends', good.replaceAll(/(.{64})/gu, '$1\r\n')],
    ['escaped line ends', `"${good.replaceAll(/(.{64})/gu, '$1\\n')}"`],
    ['a figure of an RFC', `${h}\n     .\n     ${p}\n     .\n     ${s}`],
    ['blanks round the dots', `${h} . ${p} . ${s}`],
    ['one blank in the signature', `${h}.${p}.${s.slice(0, 20)} ${s.slice(20)}`],
    ['a blank before its last characters', `see ${h}.${p}.${s.slice(0, -3)} ${s.slice(-3)} there`],
    ['one blank in the payload', `${h}.${p.slice(0, 20)} ${p.slice(20)}.${s}`],
    ['no-break spaces', `${h}.\u00a0${p}.\u00a0${s}`],
    ['pieces of source code', `const t = "${h}." +\n  "${p}." +\n  "${s}";`],
    ['a quoted mail', `> Look:\n> ${good.replaceAll(/(.{60})/gu, '$1\n> ')}\n> Thanks`],
    ['a mail quoted twice', `>> ${good.replaceAll(/(.{40})/gu, '$1\n>> ')}\n>>\n>> Bob`],
    ['a mail quoted twice, with blanks', `> > ${good.replaceAll(/(.{72})/gu, '$1\r\n> > ')}`],
    ['a mail quoted without blanks', `>${good.replaceAll(/(.{76})/gu, '$1\n>')}`],
    ['the middle of a quoted mail', good.replaceAll(/(.{60})/gu, '$1\n> ')],
    ['percent-encoded line ends', `t=${h}.%0A${p}.%0A${s}`],
  ])('a token in pieces: %s', (_, text) => {
    const { tokens } = inspect(text);
    expect(tokens).toHaveLength(1);
    expect(tokens[0]?.compact).toBe(good);
    expect(tokens[0]?.faults.map(({ code }) => code)).toContain('BLANKS_REMOVED');
  });

  it('a token wrapped at any width, with words behind it', () => {
    for (let width = 20; width <= 100; width += 1)
      for (const joint of ['\n', '\n  ', '\\\n', '\r\n']) {
        const lines = good.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [];
        const [found] = inspect(`Token: ${lines.join(joint)}\nThanks, Bob`).tokens;
        expect(found?.compact, `${String(width)} ${JSON.stringify(joint)}`).toBe(good);
      }
  });

  it('names the byte order mark before a token, which nobody sees', () => {
    const [found] = inspect(`\ufeff${good}`).tokens;
    expect(found?.wrapping).toBe('bare');
    expect(found?.faults.map(({ code, at }) => [code, at.start, at.end])).toEqual([
      ['JUNK_BEFORE', 0, 1],
    ]);
  });

  it.each([
    ['an ellipsis before', `it goes on ...${good} as before`],
    ['two dots before', `as in ..${good}`],
    ['a full stop behind', `My token is ${good}.`],
    ['a full stop and a new line', `My token is ${good}.\nThanks`],
    ['two dots behind', `My token is ${good}.. and so on`],
    ['an exclamation mark behind', `Look at ${good}!`],
    ['brackets and a full stop', `(${good}).`],
    ['a full stop in a quoted mail', `> My token is ${good}.\n> Thanks`],
  ])('takes the marks of a sentence for no part of the token: %s', (_, text) => {
    const { tokens } = inspect(text);
    expect(tokens.map(({ compact }) => compact)).toEqual([good]);
    expect(tokens[0]?.faults).toEqual([]);
  });

  it.each([
    ['..', ''],
    ['...', ''],
    ['…', ''],
    ['', '.'],
    ['', '..'],
  ])('but says so when nothing else is in the text: %j before, %j behind', (before, behind) => {
    const { tokens } = inspect(`${before}${good}${behind}`);
    expect(tokens.map(({ compact }) => compact)).toEqual([good]);
    const at = before === '' ? good.length : 0;
    expect(tokens[0]?.faults.map((fault) => [fault.code, fault.at])).toEqual([
      [
        before === '' ? 'JUNK_AFTER' : 'JUNK_BEFORE',
        { start: at, end: at + before.length + behind.length },
      ],
    ]);
  });

  it('does not take a quoted answer for more of the token', () => {
    for (const text of [
      `> ${good}\n> Thanks, Bob`,
      `> ${good}\n>\n> 550e8400-e29b`,
      `${good}\n> x`,
    ])
      expect(inspect(text).tokens.map(({ compact }) => compact)).toEqual([good]);
    expect(inspect(`> ${good}\n> ${other}`).tokens.map(({ compact }) => compact)).toEqual([
      good,
      other,
    ]);
  });

  it('leaves what stands behind a whole signature and a blank alone', () => {
    for (const word of ['V1StGXR8Z5jdHi6B', 'and', s, '550e8400-e29b-41d4-a716-446655440000'])
      expect(inspect(`${good} ${word}`).tokens.map(({ compact }) => compact)).toEqual([good]);
  });

  it('keeps apart what stands in lines', () => {
    const lines = [good, other, good];
    expect(inspect(lines.join('\n')).tokens.map(({ compact }) => compact)).toEqual(lines);
  });

  it('leaves the words on the next line alone', () => {
    for (const words of ['Thanks', 'Bob', 'Best regards', '550e8400-e29b-41d4-a716-446655440000'])
      expect(inspect(`${good}\n${words}\n`).tokens[0]?.compact).toBe(good);
  });

  it('finds several, in order, each with its name', () => {
    const { tokens } = inspect(
      `GET / HTTP/1.1\r\nAuthorization: Bearer ${good}\r\nCookie: a=1; sid=${other}\r\n\r\n{"id_token":"${good}"}`,
    );
    expect(tokens.map(({ wrapping, name }) => [wrapping, name])).toEqual([
      ['authorization-header', undefined],
      ['cookie-header', 'sid'],
      ['json-member', 'id_token'],
    ]);
  });

  it('takes 32 apart and counts the rest', () => {
    const { tokens, more } = inspect(`${good}\n`.repeat(50));
    expect(tokens).toHaveLength(32);
    expect(more).toBe(18);
  });

  it('finds a JWS in JSON inside other JSON and inside prose', () => {
    const jws = `{"payload":"${p}","protected":"${h}","signature":"${s}"}`;
    const inside = inspect(`{"a":[1,{"b":${jws}}],"t":"${other}"}`);
    expect(inside.tokens.map(({ serialization, name }) => [serialization, name])).toEqual([
      ['jws-flattened', 'a[1].b'],
      ['jws-compact', 't'],
    ]);
    const prose = inspect(`We got this: ${jws} and wonder.`).tokens[0];
    expect(prose?.serialization).toBe('jws-flattened');
    expect(prose?.compact).toBe(jws);
    expect(prose?.span.start).toBe(13);
  });

  it('locates the parts of a JWS in JSON in the text', () => {
    const text = `  {"payload":"${p}","protected":"${h}","signature":"${s}"}`;
    const found = inspect(text).tokens[0];
    for (const { span, raw } of found?.segments ?? [])
      expect(text.slice(span.start, span.end)).toBe(raw);
    expect(found?.segments.map(({ part }) => part)).toEqual(['payload', 'header', 'signature']);
  });
});

describe('a broken token is taken apart all the same', () => {
  it.each([
    ['two parts', `${h}.${p}`, ['header', 'payload']],
    ['one part', h, ['header']],
    ['a payload alone', p, ['payload']],
    ['four parts', `${good}.abcd`, ['header', 'payload', 'signature']],
    ['six parts', `${good}.a.b.c`, ['header', 'payload', 'signature']],
    [
      'a header with a wrong first letter',
      `X${h.slice(1)}.${p}.${s}`,
      ['header', 'payload', 'signature'],
    ],
    ['no header', `.${p}.${s}`, ['header', 'payload', 'signature']],
    [
      'an encrypted one without its tag',
      `${encode('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA`,
      ['header', 'encrypted-key', 'initialization-vector', 'ciphertext'],
    ],
    [
      'nothing readable, but its form',
      `${encode(Uint8Array.from({ length: 30 }, (_, nth) => nth * 7))}.${signature}.${signature}`,
      ['header', 'payload', 'signature'],
    ],
  ])('%s', (_, text, parts) => {
    const { tokens } = inspect(text);
    expect(tokens).toHaveLength(1);
    expect(tokens[0]?.segments.map(({ part }) => part)).toEqual(parts);
    expect(tokens[0]?.faults.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('shows the claims up to where the JSON breaks', () => {
    const payload = inspect(token(undefined, '{"sub":"u-9","aud":["a","b"],"exp":')).tokens[0]
      ?.payload;
    expect(payload?.jsonComplete).toBe(false);
    const names =
      payload?.json?.kind === 'object' ? payload.json.members.map(({ name }) => name) : [];
    expect(names).toEqual(['sub', 'aud']);
  });

  it('reads claims past a foreign character', () => {
    const text = `${h}.${p.slice(0, 8)}*${p.slice(8)}.${s}`;
    const found = inspect(text).tokens[0];
    expect(found?.payload?.jsonComplete).toBe(true);
    expect(found?.payload?.raw).toBe(`${p.slice(0, 8)}*${p.slice(8)}`);
  });

  it('locates a fault behind characters of several bytes', () => {
    const json = '{"name":"Zoë €","exp":"soon"}';
    const text = `Bearer ${token(undefined, json)}`;
    const fault = inspect(text).tokens[0]?.faults.find(({ code }) => code === 'TIME_STRING');
    const part = encode(json);
    // "soon" with its quotes is bytes 25 to 30: ë takes two and € three.
    expect(Buffer.from(json).indexOf('"soon"')).toBe(25);
    expect(fault?.inJson?.span).toEqual({ start: 22, end: 28 });
    expect(fault?.inPart).toEqual({
      start: Math.floor((25 * 4) / 3),
      end: Math.ceil((31 * 4) / 3),
    });
    const { start = 0, end = 0 } = fault?.at ?? {};
    expect(text.slice(start, end)).toBe(part.slice(fault?.inPart?.start, fault?.inPart?.end));
  });
});

describe('kinds of token', () => {
  it.each([
    ['unsecured', token('{"alg":"none"}', '{"sub":"a"}', ''), { unsecured: true }],
    [
      'unsecured, no last dot',
      token('{"alg":"NONE"}', '{"sub":"a"}', '').slice(0, -1),
      { unsecured: true },
    ],
    ['stripped of its signature', token(undefined, undefined, ''), { unsecured: true }],
    ['detached', `${h}..${s}`, { detached: true }],
    ['nested by its content', token('{"alg":"HS256"}', good), { nested: true }],
    ['nested by its cty', token('{"alg":"HS256","cty":"jwt"}', 'x'), { nested: true }],
    [
      'unencoded',
      `${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.a, b. c.${signature}`,
      { unencodedPayload: true },
    ],
  ])('%s', (_, text, traits) => {
    expect(inspect(text).tokens[0]?.traits).toEqual({
      unsecured: false,
      detached: false,
      unencodedPayload: false,
      nested: false,
      ...traits,
    });
  });

  it('keeps an unencoded payload whole, dots and blanks and all', () => {
    const text = `${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.a, b. c.${signature}`;
    expect(inspect(text).tokens[0]?.payload?.text).toBe('a, b. c');
  });
});

describe('a text without a token', () => {
  it.each([
    'eyes',
    'www.example.com',
    'a.b.c',
    'v1.2.3',
    'hello.world.foo',
    'console.log(x.y.z)',
    '192.168.0.1',
    'Dear all,\nplease read RFC 7519. It is short.\n',
    'ewok',
    'ewok.ewok',
    'file.tar.gz',
    '{}',
    '[]',
    'null',
  ])('%s', (text) => {
    const { tokens, faults } = inspect(text);
    expect(tokens).toEqual([]);
    expect(faults).toHaveLength(1);
  });
});
