import type { Clause } from '../clause.ts';
import { providers } from './places.ts';
import type { RegisteredName, ValueKind } from './registered-name.ts';

const seen =
  (seenAt: string, clause: Clause) =>
  (name: string, kind: ValueKind, sentence: string, trap?: string): RegisteredName => ({
    name,
    where: 'claim',
    kind,
    sentence,
    ...(trap === undefined ? {} : { trap }),
    clause,
    registered: false,
    seenAt,
    family: 'seen in the wild',
  });

const entra = seen('Microsoft Entra ID', providers.entra);
const cognitoAccess = seen('Amazon Cognito', providers.cognitoAccess);
const cognitoId = seen('Amazon Cognito', providers.cognitoId);
const keycloak = seen('Keycloak', providers.keycloak);
const auth0 = seen('Auth0', providers.auth0);
const google = seen('Google', providers.google);
const kubernetes = seen('Kubernetes', providers.kubernetes);

/** Claims that are in no IANA registry, by whose tokens they are seen in. */
export const providerClaims: readonly RegisteredName[] = [
  entra(
    'tid',
    'string',
    'The tenant, that is the organisation’s directory, the user or program belongs to.',
    'An API for several tenants must check it: the signing keys are the same for all of them.',
  ),
  entra(
    'oid',
    'string',
    'The user or program, by an id that is the same for every application of the tenant.',
    'sub differs from application to application. Use tid and oid together when data is shared between them.',
  ),
  entra(
    'scp',
    'space-separated string',
    'What the client may do on behalf of the user; the same thing as scope.',
    'Absent when a program acts for itself. Then its permissions are in roles.',
  ),
  entra(
    'ver',
    'string',
    'The version of the token format, 1.0 or 2.0. It decides which other claims to expect.',
  ),
  entra('wids', 'array of strings', 'Tenant-wide roles of the user, as ids of role templates.'),
  entra(
    'appid',
    'string',
    'The client that asked for the token, in version 1.0. Version 2.0 writes azp instead.',
  ),
  entra(
    'appidacr',
    'string',
    'How the client proved itself, version 1.0: 0 not at all, 1 secret, 2 certificate.',
  ),
  entra(
    'azpacr',
    'string',
    'How the client proved itself, version 2.0: 0 not at all, 1 secret, 2 certificate.',
  ),
  entra('idp', 'string', 'Who signed the user in, when that was not the issuer of the token.'),
  entra(
    'unique_name',
    'string',
    'A readable name of the user, version 1.0 only.',
    'Not unique within a tenant. For display only.',
  ),
  entra(
    'upn',
    'string',
    'The user’s sign-in name within the organisation.',
    'It can be changed and given to somebody else.',
  ),
  entra('aio', 'string', 'Issuer’s own notes for reuse of tokens. Opaque, not for others to read.'),
  entra('rh', 'string', 'Issuer’s own notes for revalidation. Opaque, not for others to read.'),
  entra('uti', 'string', 'The issuer’s id for this token, the counterpart of jti.'),
  cognitoAccess(
    'token_use',
    'string',
    'Which kind of token this is: access or id.',
    'Access and ID tokens share one issuer, so a verifier that does not check this takes either.',
  ),
  cognitoId('cognito:username', 'string', 'The user’s name in the user pool, in ID tokens.'),
  cognitoAccess(
    'cognito:groups',
    'array of strings',
    'Groups of the user pool that the user belongs to.',
  ),
  cognitoAccess('username', 'string', 'The user’s name in the user pool, in access tokens.'),
  cognitoAccess(
    'origin_jti',
    'string',
    'An id shared by all tokens that came from one sign-in, used when they are revoked.',
  ),
  cognitoAccess('event_id', 'string', 'The id of the request in which the user signed in.'),
  cognitoAccess('version', 'number', 'The version of the access token format.'),
  keycloak(
    'realm_access',
    'object',
    'Roles that hold in the whole realm, in a member called roles.',
    'Not a flat list: code that looks for roles at the top finds nothing and may let everybody in, or nobody.',
  ),
  keycloak(
    'resource_access',
    'object',
    'Roles for single clients: one member per client, each with its roles.',
  ),
  keycloak('allowed-origins', 'array of strings', 'Web origins from which the client may call.'),
  keycloak('session_state', 'string', 'The id of the user’s session; newer tokens write sid.'),
  keycloak(
    'typ',
    'string',
    'The kind of token, as a claim: Bearer, ID or Refresh.',
    'Not the typ of the header, which says JWT for all of them unless the realm asks for more.',
  ),
  auth0(
    'permissions',
    'array of strings',
    'What the user may do at this API, when the API has access control switched on.',
  ),
  auth0(
    'gty',
    'string',
    'The grant by which the token was obtained, for example client-credentials.',
  ),
  auth0('org_id', 'string', 'The organisation in which the user signed in.'),
  google(
    'hd',
    'string',
    'The hosted domain of the user’s organisation.',
    'The end of an e-mail address is no substitute: consumer accounts can use any address.',
  ),
  kubernetes(
    'kubernetes.io',
    'object',
    'Namespace, service account, pod and node that the token is bound to.',
    'The token outlives the pod for verifiers that only check signature and exp. TokenReview asks the cluster.',
  ),
];
