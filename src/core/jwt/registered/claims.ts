import { rfc } from '../clause.ts';
import { idToken, oidcCore, standardClaims } from './places.ts';
import { providerClaims } from './provider-claims.ts';
import type { RegisteredName } from './registered-name.ts';

type Entry = Omit<RegisteredName, 'where' | 'registered' | 'family'>;

/** RFC 7519 §4.1. */
const core: readonly Entry[] = [
  {
    name: 'iss',
    kind: 'StringOrURI',
    sentence:
      'Who issued the token. Compared letter by letter with the issuer the verifier expects.',
    trap: 'Checking iss without binding the key to that issuer proves nothing: the key must be one of this issuer’s own.',
    clause: rfc(7519, '4.1.1'),
  },
  {
    name: 'sub',
    kind: 'StringOrURI',
    sentence:
      'Whom the token is about: a user, a service, a device. Unique within the issuer, or everywhere.',
    trap: 'It must be a string. Written as a number beyond 2^53 it turns into somebody else’s id in most JSON readers.',
    clause: rfc(7519, '4.1.2'),
  },
  {
    name: 'aud',
    kind: 'string or array of strings',
    sentence:
      'For whom the token is meant. A reader that does not find its own name here must refuse it.',
    trap: 'It may be one string or an array. Code written for one form breaks on the other, or stops checking.',
    clause: rfc(7519, '4.1.3'),
  },
  {
    name: 'exp',
    kind: 'NumericDate',
    sentence:
      'The second from which on the token must be refused. The last accepted moment is just before it.',
    trap: 'Seconds since 1970, not milliseconds. And it is optional: a token without exp never expires unless the verifier demands one.',
    clause: rfc(7519, '4.1.4'),
  },
  {
    name: 'nbf',
    kind: 'NumericDate',
    sentence: 'The second before which the token must be refused.',
    trap: 'A server whose clock is slow refuses fresh tokens. That is what leeway is for.',
    clause: rfc(7519, '4.1.5'),
  },
  {
    name: 'iat',
    kind: 'NumericDate',
    sentence: 'When the token was issued, so that a reader can tell its age.',
    trap: 'No rule says to refuse it for its iat. A limit on age is the verifier’s own decision.',
    clause: rfc(7519, '4.1.6'),
  },
  {
    name: 'jti',
    kind: 'string',
    sentence: 'A name for this one token, unlikely ever to be given twice.',
    trap: 'It stops no replay by itself: somebody has to remember the ones already seen.',
    clause: rfc(7519, '4.1.7'),
  },
];

/** RFC 9068 §2.2 and what it takes from RFC 8693 and SCIM. */
const accessToken: readonly Entry[] = [
  {
    name: 'client_id',
    kind: 'string',
    sentence: 'The OAuth client that asked for the token.',
    trap: 'It names the program, not the person, and says nothing about who is sending the token now.',
    clause: rfc(8693, '4.3'),
    also: rfc(9068, '2.2'),
  },
  {
    name: 'scope',
    kind: 'space-separated string',
    sentence: 'What the client was allowed to ask for, as words separated by spaces.',
    trap: 'It limits the client. It does not say that this user may do it.',
    clause: rfc(8693, '4.2'),
    also: rfc(9068, '2.2.3'),
  },
  {
    name: 'roles',
    kind: 'array of strings',
    sentence: 'Roles of the subject, in the sense of SCIM.',
    trap: 'True at the moment of issue. A role taken away later stays in the token until it expires.',
    clause: rfc(9068, '2.2.3.1'),
  },
  {
    name: 'groups',
    kind: 'array of strings',
    sentence: 'Groups the subject belongs to, in the sense of SCIM.',
    trap: 'Long lists make long tokens, and some issuers leave the list out when it grows too long.',
    clause: rfc(9068, '2.2.3.1'),
  },
  {
    name: 'entitlements',
    kind: 'array of strings',
    sentence: 'Things the subject has been granted, in the sense of SCIM.',
    clause: rfc(9068, '2.2.3.1'),
  },
  {
    name: 'authorization_details',
    kind: 'array of objects',
    sentence: 'What was authorized, in more detail than scope words can say.',
    clause: rfc(9396, '9.1'),
  },
];

/** OpenID Connect Core §2, §3 and §7.4. */
const identity: readonly Entry[] = [
  {
    name: 'auth_time',
    kind: 'NumericDate',
    sentence: 'When the user last signed in with the issuer.',
    trap: 'Not iat. A token issued just now may rest on a sign-in from last week.',
    clause: idToken,
    also: rfc(9068, '2.2.1'),
  },
  {
    name: 'nonce',
    kind: 'string',
    sentence:
      'The value the client sent with its sign-in request, given back so that the answer fits that request only.',
    trap: 'The client must compare it with the one it kept. The API has no use for it.',
    clause: idToken,
  },
  {
    name: 'acr',
    kind: 'string',
    sentence:
      'The class of sign-in that took place, by a name that issuer and client have agreed on.',
    clause: idToken,
    also: rfc(9068, '2.2.1'),
  },
  {
    name: 'amr',
    kind: 'array of strings',
    sentence: 'How the user signed in: pwd, otp, hwk, mfa and so on.',
    trap: 'It records what was done then. It does not show that a second factor is at hand now.',
    clause: idToken,
    also: rfc(8176, '2'),
  },
  {
    name: 'azp',
    kind: 'string',
    sentence: 'The client to which the ID token was issued, when that is not simply its audience.',
    trap: 'Often read as the audience. The audience is aud, and only aud.',
    clause: idToken,
  },
  {
    name: 'at_hash',
    kind: 'base64url',
    sentence:
      'Left half of a hash of the access token handed out with this ID token, to tie the two together.',
    clause: oidcCore('3.1.3.6', 'CodeIDToken'),
  },
  {
    name: 'c_hash',
    kind: 'base64url',
    sentence: 'Left half of a hash of the authorization code handed out with this ID token.',
    clause: oidcCore('3.3.2.11', 'HybridIDToken'),
  },
  {
    name: 'sub_jwk',
    kind: 'JWK',
    sentence: 'The public key of a self-issued ID token; sub is then the thumbprint of it.',
    trap: 'It is the key carried by the token. Outside self-issued tokens nobody should use it.',
    clause: oidcCore('7.4', 'SelfIssuedResponse'),
  },
];

const person = (
  name: string,
  sentence: string,
  kind: Entry['kind'] = 'string',
  trap?: string,
): Entry => ({
  name,
  kind,
  sentence,
  ...(trap === undefined ? {} : { trap }),
  clause: standardClaims,
});

/** OpenID Connect Core §5.1, in the order of its table. */
const profile: readonly Entry[] = [
  person('name', 'Full name for display, in the person’s own order.'),
  person('given_name', 'Given or first names.'),
  person('family_name', 'Surnames or last names. Some people have none, some several.'),
  person('middle_name', 'Middle names.'),
  person('nickname', 'A casual name.'),
  person(
    'preferred_username',
    'A short name the person likes to be called by.',
    'string',
    'Neither unique nor stable. Never use it as a key: use iss and sub together.',
  ),
  person('profile', 'Address of a page about the person.', 'URL'),
  person('picture', 'Address of a picture of the person.', 'URL'),
  person('website', 'Address of the person’s own page.', 'URL'),
  person(
    'email',
    'An e-mail address of the person.',
    'string',
    'Addresses change hands. Use iss and sub as the key, and look at email_verified before trusting it.',
  ),
  person(
    'email_verified',
    'Whether the issuer has made sure, by its own means, that the address was the person’s.',
    'boolean',
    'Some issuers write the string "true" instead of a boolean; the string "false" counts as true in sloppy code.',
  ),
  person('gender', 'Gender; female and male are defined, other words may be used.'),
  person('birthdate', 'Date of birth as YYYY-MM-DD; year 0000 means it is left out.'),
  person('zoneinfo', 'Time zone by its name, for example Europe/Paris.'),
  person('locale', 'Language and country, for example en-US.'),
  person('phone_number', 'Telephone number, best with the country code in front.'),
  person(
    'phone_number_verified',
    'Whether the issuer has made sure that the number was the person’s.',
    'boolean',
  ),
  {
    name: 'address',
    kind: 'object',
    sentence: 'Postal address, as an object with its lines as members.',
    clause: oidcCore('5.1.1', 'AddressClaim'),
  },
  person('updated_at', 'When the person’s details were last changed.', 'NumericDate'),
];

/** RFC 7800 and RFC 8693. */
const binding: readonly Entry[] = [
  {
    name: 'cnf',
    kind: 'object',
    sentence:
      'The key whose holder may use this token. Without proof of that key the token is worth nothing.',
    trap: 'The signature stays right whoever sends the token: somebody must check the proof as well.',
    clause: rfc(7800, '3.1'),
  },
  {
    name: 'act',
    kind: 'object',
    sentence:
      'Who is acting on behalf of the subject right now; nested objects tell who acted before.',
    trap: 'Only the outermost actor counts for access decisions. The inner ones are history.',
    clause: rfc(8693, '4.1'),
  },
  {
    name: 'may_act',
    kind: 'object',
    sentence: 'Who is allowed to become the actor for this subject.',
    clause: rfc(8693, '4.4'),
  },
];

/** RFC 8417 and the OpenID logout specifications. */
const events: readonly Entry[] = [
  {
    name: 'events',
    kind: 'object',
    sentence:
      'What happened, in a security event or logout token: event names as URIs, each with its own details.',
    trap: 'A token with events is a message. It must never be taken for an access or ID token.',
    clause: rfc(8417, '2.2'),
  },
  {
    name: 'toe',
    kind: 'NumericDate',
    sentence: 'When the event took place, which may be well before the token was issued.',
    clause: rfc(8417, '2.2'),
  },
  {
    name: 'txn',
    kind: 'string',
    sentence: 'An id that ties tokens about the same transaction together.',
    clause: rfc(8417, '2.2'),
  },
  {
    name: 'sid',
    kind: 'string',
    sentence: 'The session at the issuer that this token came from, so that a logout can name it.',
    trap: 'It is the issuer’s session. The application’s own session ends only if somebody ends it.',
    clause: {
      label: 'OpenID Connect Front-Channel Logout §3',
      url: 'https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout',
    },
    also: {
      label: 'OpenID Connect Back-Channel Logout §2.4',
      url: 'https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken',
    },
  },
];

const family = (entries: readonly Entry[], name: RegisteredName['family']): RegisteredName[] =>
  entries.map((entry) => ({ ...entry, where: 'claim', registered: true, family: name }));

/** The claims of RFC 7519, RFC 9068 and OpenID Connect Core, their neighbours, and the ones providers add. */
export const claims: readonly RegisteredName[] = [
  ...family(core, 'core claims'),
  ...family(accessToken, 'access token'),
  ...family(identity, 'ID token'),
  ...family(profile, 'profile'),
  ...family(binding, 'binding and delegation'),
  ...family(events, 'events and sessions'),
  ...providerClaims,
];
