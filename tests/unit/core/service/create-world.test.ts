import { describe, expect, test } from 'vitest';
import { createWorld, keysInTheWorld } from '../../../../src/core/service/create-world.ts';
import type { ServiceKey } from '../../../../src/core/service/service.ts';
import { Exhausted } from '../../../../src/core/service/world.ts';

const contents = {
  http: { 'https://a.example/set': 'the set' },
  files: { '/srv/keys/a': 'key of a' },
  sql: { a: 'row of a' },
};

describe('the pretended world', () => {
  test('writes down what it was asked for, exactly and in order, and what it answered', () => {
    const world = createWorld(contents);
    world.get('https://a.example/set');
    world.readFile('/srv/keys/b');
    world.query("SELECT key FROM keys WHERE kid = 'a'");
    world.run('cat /srv/keys/a');
    expect(world.log).toEqual([
      { kind: 'http', asked: 'https://a.example/set', answered: 'the set' },
      { kind: 'file', asked: '/srv/keys/b', answered: 'nothing' },
      { kind: 'sql', asked: "SELECT key FROM keys WHERE kid = 'a'", answered: 'row of a' },
      { kind: 'shell', asked: 'cat /srv/keys/a', answered: 'key of a' },
    ]);
  });

  test.each([
    ['https://a.example/set', 'the set'],
    // RFC 3986 §3.2.1: the host stands behind the @.
    ['https://trusted.example@a.example/set', 'the set'],
    ['https://trusted.example.a.example/set', undefined],
    ['https://trusted.example/@a.example/set', undefined],
    ['https://a.example/', undefined],
  ])('GET %s', (url, body) => {
    expect(createWorld(contents).get(url)).toBe(body);
  });

  test.each([
    ['/srv/keys/a', 'key of a'],
    ['/srv/./keys//a', 'key of a'],
    ['/srv/keys/../keys/a', 'key of a'],
    ['/srv/keys/../../dev/null', ''],
    // More .. than there are folders end at the root.
    ['/srv/keys/../../../../dev/null', ''],
    ['/dev/nul', undefined],
  ])('file %s', (path, text) => {
    expect(createWorld(contents).readFile(path)).toBe(text);
  });

  // Every object has these; the world does not.
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'nobody answers at %s, and no such file lies about',
    (name) => {
      for (const world of [createWorld(contents), createWorld()]) {
        expect(world.get(name)).toBeUndefined();
        expect(world.get(`https://x@${name}`)).toBeUndefined();
        expect(world.readFile(name)).toBeUndefined();
        expect(world.run(`cat ${name}`)).toBe('');
        expect(world.log.map(({ answered }) => answered)).toEqual([
          'nothing',
          'nothing',
          'nothing',
          '',
        ]);
      }
    },
  );

  test('a shell walks through folders as a file system does', () => {
    expect(createWorld(contents).run('cat /srv/keys/../../dev/null && echo -n mine')).toBe('mine');
  });

  test('an empty world answers nothing', () => {
    const world = createWorld();
    expect(world.get('https://a.example/set')).toBeUndefined();
    expect(world.readFile('/srv/keys/a')).toBeUndefined();
    expect(world.query("SELECT key FROM keys WHERE kid = 'a'")).toBeUndefined();
    expect(world.run('cat /srv/keys/a')).toBe('');
  });

  test('an allowance is summed by what is taken, and its end names the line', () => {
    const world = createWorld();
    world.take('one', 'bytes', 6, 10);
    world.take('two', 'requests', 10, 10);
    world.take('one', 'bytes', 4, 10);
    let thrown: unknown;
    try {
      world.take('two', 'bytes', 1, 10);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Exhausted);
    expect(thrown).toMatchObject({ mark: 'two', message: 'took more than 10 bytes' });
  });
});

describe('the keys of a service, where companies keep them', () => {
  const key = (kid: string, issuer: string, text: string, kty = 'RSA'): ServiceKey => ({
    kid,
    alg: 'RS256',
    issuer,
    text,
    jwk: { kty },
  });
  const world = keysInTheWorld(
    [
      key('a', 'https://i.example', 'first'),
      key('a', 'https://i.example', 'second'),
      key('b', 'https://p.example', 'of the partner'),
      key('c', 'https://i.example', 'a secret', 'oct'),
    ],
    'https://i.example',
  );

  test('folder and table hold the keys of the one issuer, of two by one name the first', () => {
    expect(world.files).toEqual({ '/srv/keys/a': 'first', '/srv/keys/c': 'a secret' });
    expect(world.sql).toEqual({ a: 'first', c: 'a secret' });
  });

  test('each issuer publishes its own, and no secret', () => {
    const rsa = (kid: string) => ({ kty: 'RSA', kid, alg: 'RS256' });
    expect(
      Object.fromEntries(
        Object.entries(world.http ?? {}).map(([url, body]) => [url, JSON.parse(body) as unknown]),
      ),
    ).toEqual({
      'https://i.example/.well-known/jwks.json': { keys: [rsa('a'), rsa('a')] },
      'https://p.example/.well-known/jwks.json': { keys: [rsa('b')] },
    });
  });
});
