import { jwtDecode } from 'jwt-decode';
import { inspect } from '../../src/core/jwt/inspect/inspect.ts';

/** One line of the comparison: medians in microseconds of reading header and payload of one token. */
export interface InspectRow {
  readonly size: string;
  readonly inspectMicroseconds: number;
  readonly jwtDecodeMicroseconds: number;
  readonly ratio: number;
}

/** One line of the megabyte table: the slowest of a few runs, in milliseconds. */
export interface MegabyteRow {
  readonly shape: string;
  readonly length: number;
  readonly firstMilliseconds: number;
  readonly medianMilliseconds: number;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const header = encode({ alg: 'HS256', typ: 'JWT', kid: 'key-1' });
const signature = Buffer.alloc(32, 7).toString('base64url');

/** Claims as an access token has them, filled up with permissions to about this many bytes of token. */
const tokenOf = (bytes: number): string => {
  const claims = {
    iss: 'https://auth.example/',
    sub: 'u-9',
    aud: ['https://api.example'],
    iat: 1735603200,
    exp: 1735606800,
    scope: 'openid profile',
    permissions: [] as string[],
  };
  const token = (): string => `${header}.${encode(claims)}.${signature}`;
  for (let nth = 0; token().length < bytes; nth += 1) {
    const missing = bytes - token().length;
    const few = Math.max(1, Math.floor(missing / 60));
    for (let more = 0; more < few; more += 1)
      claims.permissions.push(`orders:read:region-${String(nth)}-${String(more)}`);
  }
  return token();
};

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

const timed = (run: () => unknown, rounds: number): number => {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) run();
  return (performance.now() - start) / rounds;
};

/** Reads header and payload of the same token with both, turn by turn, so that both see the same machine. */
export const benchInspect = (): InspectRow[] =>
  (
    [
      ['0.5 kB', 500, 200],
      ['2 kB', 2000, 100],
      ['100 kB', 100_000, 4],
    ] as const
  ).map(([size, bytes, rounds]) => {
    const token = tokenOf(bytes);
    const ours = (): unknown => inspect(token);
    const theirs = (): unknown => [jwtDecode(token, { header: true }), jwtDecode(token)];
    for (let warm = 0; warm < 20; warm += 1) {
      timed(ours, rounds);
      timed(theirs, rounds);
    }
    const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    for (let run = 0; run < 41; run += 1) {
      times.ours.push(timed(ours, rounds));
      times.theirs.push(timed(theirs, rounds));
    }
    const inspectMicroseconds = median(times.ours) * 1000;
    const jwtDecodeMicroseconds = median(times.theirs) * 1000;
    return {
      size,
      inspectMicroseconds,
      jwtDecodeMicroseconds,
      ratio: inspectMicroseconds / jwtDecodeMicroseconds,
    };
  });

const MEGABYTE = 1_000_000;
const fill = (piece: string): string =>
  piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
const small = tokenOf(300);

/** Texts of a megabyte in every shape that might make a reader slow. */
export const megabyteShapes: Readonly<Record<string, () => string>> = {
  dots: () => fill('.'),
  'token then dots': () => `${small}${fill('.')}`,
  'eyJ then dots': () => `eyJ${fill('.')}`,
  'dots in threes': () => `eyJhbGciOiJIUzI1NiJ9${fill('...a')}`,
  'open brackets': () => fill('['),
  'open objects': () => fill('{"a":'),
  'open objects, no colon': () => fill('{"signature"'),
  'embedded objects': () => `x${fill('{"protected":{')}`,
  quotes: () => fill('"'),
  backslashes: () => fill('\\'),
  'backslash n': () => `${small}${fill('\\n')}`,
  blanks: () => fill(' '),
  'token, then blanks': () => `${small}${fill(' ')}x`,
  'line breaks': () => `${header}${fill('\n')}`,
  equals: () => `${small}${fill('=')}`,
  percents: () => `${small}${fill('%')}`,
  'percent-encoded': () => `${header}.${fill('%41')}`,
  'base64 letters': () => fill('abcdEFGH0123-_'),
  'one part eyJ': () => `eyJ${fill('hbGciOiJ')}`,
  'eyJ all over': () => fill('eyJ'),
  'eyJ words': () => fill('eyJhbGci '),
  'one-part lines': () => fill('eyJhbGciOiJIUzI1NiJ9\n'),
  'dotted words': () => fill('www.example.com '),
  prose: () => fill('lorem ipsum '),
  'zero-width': () => `${small}${fill('\u200b')}x`,
  'foreign characters': () => `${header}.${fill('a!b*')}`,
  commas: () => `${header}${fill(',a')}`,
  'ten thousand short tokens': () =>
    fill('eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0. \n'.padEnd(100, 'x')),
  'tokens in lines': () => fill(`${small}\n`),
  'tokens in a URL': () => `https://a.example/#${fill(`t=${small}&`)}`,
  'tokens in a cookie': () => `Cookie: ${fill(`t=${small}; `)}`,
  'tokens in JSON': () => JSON.stringify(fill(`${small} `).trim().split(' ')),
  'JSON of records': () =>
    JSON.stringify(
      Array.from({ length: 20_000 }, (_, id) => ({ id, name: `name ${String(id)}`, part: id / 7 })),
    ),
  'JSON without token': () => JSON.stringify({ text: fill('word ') }),
  'general JWS': () =>
    JSON.stringify({
      payload: 'e30',
      signatures: Array.from({ length: 10_000 }, () => ({ protected: header, signature })),
    }),
  'one claim': () => `${header}.${encode({ sub: fill('x') })}.${signature}`,
  'many claims': () =>
    `${header}.${encode(Object.fromEntries(Array.from({ length: 40_000 }, (_, id) => [`claim${String(id)}`, id])))}.${signature}`,
  'duplicate claims': () =>
    `${header}.${Buffer.from(`{${Array.from({ length: 60_000 }, () => '"sub":"a"').join(',')}}`).toString('base64url')}.${signature}`,
  'long numbers': () =>
    `${header}.${Buffer.from(`[${Array.from({ length: 40_000 }, (_, id) => `12345678901234567${String(id)}`).join(',')}]`).toString('base64url')}.${signature}`,
  'one number': () => `${header}.${Buffer.from(fill('7')).toString('base64url')}.${signature}`,
  'numbers in exponent form': () =>
    `${header}.${Buffer.from(`{"a":1${fill('0')}e${fill('9').slice(0, 100_000)}}`).toString('base64url')}.${signature}`,
  'nested payload': () => `${header}.${Buffer.from(fill('[')).toString('base64url')}.${signature}`,
  'payload of escapes': () =>
    `${header}.${Buffer.from(`{"a":"${fill('\\u0061')}"}`).toString('base64url')}.${signature}`,
  'payload of lone surrogates': () =>
    `${header}.${Buffer.from(`{"a":"${fill('\\ud800').slice(0, 999_996)}"}`).toString('base64url')}.${signature}`,
  'payload not UTF-8': () =>
    `${header}.${Buffer.alloc(750_000, 0xff).toString('base64url')}.${signature}`,
  'payload of three-byte characters': () =>
    `${header}.${encode({ a: fill('€').slice(0, 250_000), b: fill('12345678901234567890').slice(0, 20) })}.${signature}`,
  'many secrets': () =>
    `${header}.${encode(Array.from({ length: 20_000 }, () => ({ password: 'x'.repeat(20) })))}.${signature}`,
  'spaced digits': () =>
    `${header}.${encode({ a: Array.from({ length: 30_000 }, () => '4111 1111 1111 1111') })}.${signature}`,
  'PEM dashes': () => `${header}.${encode({ a: fill('-----BEGIN ') })}.${signature}`,
  'crit of thousands': () =>
    `${encode({ alg: 'HS256', crit: Array.from({ length: 100_000 }, (_, id) => `x${String(id)}`) })}.e30.${signature}`,
  'long kid': () => `${encode({ alg: 'HS256', kid: fill("'or ") })}.e30.${signature}`,
  'header lines': () => fill('Authorization: Bearer x\r\n'),
  'wide characters': () => fill('\u{1f600}'),
  'full-width letters': () => `${header}.${fill('Ａ')}`,
  'string pieces': () => `"${header}.${fill('abcdefgH1" + "')}`,
  'wrapped lines': () => `${header}.${fill('abcdeFGhiJK1234567890abCdEfGhIj\n')}`,
};

/** Times `inspect` on a megabyte of each shape: the first run, before anything is warm, and the median. */
export const benchMegabytes = (): MegabyteRow[] =>
  Object.entries(megabyteShapes).map(([shape, make]) => {
    const text = make();
    const firstMilliseconds = timed(() => inspect(text), 1);
    const rest = [1, 2, 3].map(() => timed(() => inspect(text), 1));
    return { shape, length: text.length, firstMilliseconds, medianMilliseconds: median(rest) };
  });

const print = (): void => {
  console.log('inspect beside jwt-decode (header and payload), medians of interleaved runs');
  for (const { size, inspectMicroseconds, jwtDecodeMicroseconds, ratio } of benchInspect())
    console.log(
      `${size.padEnd(8)} inspect ${inspectMicroseconds.toFixed(1).padStart(9)} µs · jwt-decode ${jwtDecodeMicroseconds.toFixed(1).padStart(9)} µs · ratio ${ratio.toFixed(2)}`,
    );
  console.log(
    '\ninspect on a megabyte of each shape: first run, median of three more (goal: under 100 ms)',
  );
  for (const { shape, length, firstMilliseconds, medianMilliseconds } of benchMegabytes())
    console.log(
      `${shape.padEnd(34)} ${String(length).padStart(8)} ${firstMilliseconds.toFixed(1).padStart(8)} ms ${medianMilliseconds.toFixed(1).padStart(8)} ms${Math.max(firstMilliseconds, medianMilliseconds) > 100 ? '  over' : ''}`,
    );
};

if (import.meta.main) print();
