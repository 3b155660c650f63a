import { encodeBase64url, readKeys, sign, strict } from '../jwt/index.ts';
import {
  strategyOf,
  valuesOf,
  type Credential,
  type LaneLog,
  type Race,
  type RequestEntry,
} from '../revocation/index.ts';
import { audience, benchOf, issuer, type Bench } from './bench-of.ts';
import { drawn } from './drawn.ts';
import { seal } from './seal.ts';
import { kidOf, signingKey, type NamedKey } from './signing-key.ts';

/** The real text behind a number of the log. */
export interface Carried {
  readonly form: Credential['form'];
  readonly text: string;
  /** The header, or the body of the token request, that it travels in. */
  readonly sent: string;
  /** What stands in it, as it was signed or encrypted; undefined for a string that says nothing. */
  readonly claims: string | undefined;
  /** For a cookie that is encrypted: the secret that opens it. */
  readonly secret: NamedKey | undefined;
  /** For a signed token: what the workbench is set to. */
  readonly bench: Bench | undefined;
}

const sentAs: Readonly<Record<Credential['form'], (text: string) => string>> = {
  // `__Host-`: the browser takes it only with Secure, Path=/ and no Domain.
  'session-id': (text) => `Cookie: __Host-session=${text}`,
  'encrypted-cookie': (text) => `Cookie: __Host-session=${text}`,
  'reference-token': (text) => `Authorization: Bearer ${text}`,
  jwt: (text) => `Authorization: Bearer ${text}`,
  // To the issuer, in the body of a token request (RFC 6749 §6).
  'refresh-token': (text) => `grant_type=refresh_token&refresh_token=${text}`,
};

/** `iat` in seconds: a lifetime before `exp`, as whoever wrote both went by one clock. */
const issuedAt = (race: Race, lane: number, { at, expires }: Credential): number => {
  const choice = race.scenario.lanes.filter(({ strategy }) => strategyOf(strategy) !== undefined)[
    lane
  ];
  const strategy = strategyOf(choice?.strategy ?? '');
  const ttl = strategy === undefined ? undefined : valuesOf(strategy, choice?.values ?? {})['ttl'];
  const issued = expires === undefined || ttl === undefined ? at : expires - ttl;
  return Math.floor((Date.parse(race.scenario.origin) + issued) / 1000);
};

/** What the token says, as the log has it. */
const claimsOf = async (race: Race, lane: number, credential: Credential): Promise<string> => {
  const { scenario, seed } = race;
  const { expires, id, person, role, session } = credential;
  const one = [scenario.id, seed, race.lanes[lane]?.strategy ?? '', lane] as const;
  const named = async (what: string, number: number): Promise<string> =>
    encodeBase64url((await drawn(...one, what, number))?.subarray(0, 12) ?? new Uint8Array());
  return JSON.stringify({
    iss: issuer,
    sub: scenario.people[person]?.id,
    aud: audience,
    iat: issuedAt(race, lane, credential),
    exp: expires === undefined ? undefined : (Date.parse(scenario.origin) + expires) / 1000,
    jti: await named('jti', id),
    sid: await named('sid', session),
    role,
  });
};

/** The secret that encrypts cookies, by its number: published here, as the signing keys are. */
const cookieSecret = async (key: number): Promise<NamedKey> => ({
  kty: 'oct',
  k: encodeBase64url((await drawn('the secret of the race’s cookies', key)) ?? new Uint8Array()),
  kid: kidOf(key),
});

const signed = async (claims: string, key: number): Promise<string | undefined> => {
  const header = JSON.stringify({ alg: 'ES256', typ: 'JWT', kid: kidOf(key) });
  const { entries } = await readKeys(JSON.stringify(signingKey(key)), 'text');
  const [entry] = entries;
  if (entry === undefined) return undefined;
  const signing = await sign({ header, payload: claims, key: entry, strictness: strict });
  return signing.ok ? signing.token : undefined;
};

/**
 * What a request of a race really carried: the credential of its entry, made from what the log says about it. A
 * signed token has another signature each time it is made (ES256 draws a number); its claims, cookies and random
 * strings are the same for the same scenario and seed. Undefined where the request carried none, or where the
 * platform has no WebCrypto.
 */
export const carriedBy = async (
  race: Race,
  lane: number,
  request: RequestEntry,
): Promise<Carried | undefined> => {
  const log: LaneLog | undefined = race.lanes[lane];
  const credential = log?.credentials[request.credential];
  if (log === undefined || credential === undefined || crypto.subtle === undefined)
    return undefined;
  const { form, id, key } = credential;
  const lot = await drawn(race.scenario.id, race.seed, log.strategy, lane, form, id);
  if (lot === undefined) return undefined;
  const readable = form === 'jwt' || form === 'encrypted-cookie';
  const claims = readable ? await claimsOf(race, lane, credential) : undefined;
  const secret = form === 'encrypted-cookie' ? await cookieSecret(key) : undefined;
  let text: string | undefined = encodeBase64url(lot);
  if (claims !== undefined)
    text =
      secret === undefined
        ? await signed(claims, key)
        : await seal({ typ: 'JWT' }, claims, secret, lot.subarray(0, 12));
  if (text === undefined) return undefined;
  const bench = form === 'jwt' ? benchOf(race, log, credential, request) : undefined;
  return { form, text, sent: sentAs[form](text), claims, secret, bench };
};
