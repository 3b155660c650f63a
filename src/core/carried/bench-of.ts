import { openPolicy, publicJwk, type Policy } from '../jwt/index.ts';
import type { Credential, LaneLog, Race, RequestEntry } from '../revocation/index.ts';
import { signingKey } from './signing-key.ts';

/** The issuer of every token of a race, and the services’ common name. */
export const issuer = 'https://issuer.example';
export const audience = 'https://api.example';

/**
 * What the workbench is set to, so that it judges as the service did at that moment: by the token, the key and the
 * clock. What a service keeps beside them, a list, a date or a bit, it does not have.
 */
export interface Bench {
  /** The public keys that the service had: a JWK Set. */
  readonly keys: string;
  readonly policy: Policy;
  /** What the service’s clock showed, in seconds since 1970. */
  readonly now: number;
}

/** The numbers of the keys that the service had. One that it did not know is not among them. */
const known = (log: LaneLog, credential: Credential, request: RequestEntry): readonly number[] => {
  if (request.check !== 'key-unknown') return [credential.key];
  const issued = log.credentials.filter(
    ({ at, form, key }) => at <= request.at && form === 'jwt' && key !== credential.key,
  );
  return [...new Set(issued.map(({ key }) => key))];
};

/** The bench for a request that carried this token. */
export const benchOf = (
  { scenario }: Race,
  log: LaneLog,
  credential: Credential,
  request: RequestEntry,
): Bench => {
  const { leeway = 0, skew = 0 } = scenario.services[request.service] ?? {};
  const keys = known(log, credential, request).map((key) => {
    const { kid, alg, use, ...material } = signingKey(key);
    return { ...publicJwk(material), kid, alg, use };
  });
  // The workbench counts its leeway in whole seconds: what is over is taken from the clock, which comes to the same.
  const over = leeway % 1000;
  return {
    keys: JSON.stringify({ keys }, null, 2),
    policy: {
      ...openPolicy,
      algorithms: ['ES256'],
      issuers: [issuer],
      audiences: [audience],
      typ: 'JWT',
      required: ['exp', 'sub'],
      leeway: (leeway - over) / 1000,
    },
    now: (Date.parse(scenario.origin) + request.at + skew - over) / 1000,
  };
};
