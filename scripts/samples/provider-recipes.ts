import type { Recipe } from './recipe.ts';
import { ISSUED } from './small-recipes.ts';

const RS256 = ['RS256'];

/** Ids that are plainly nobody's: one digit per role. */
const TENANT = '11111111-1111-4111-8111-111111111111';
const USER = '22222222-2222-4222-8222-222222222222';
const CLIENT = '33333333-3333-4333-8333-333333333333';
const API = '44444444-4444-4444-8444-444444444444';
const SESSION = '55555555-5555-4555-8555-555555555555';
const TOKEN = '66666666-6666-4666-8666-666666666666';

interface Shape {
  readonly id: string;
  readonly title: string;
  readonly shape: string;
  readonly note: string;
  readonly policy: Recipe['policy'];
  readonly kids: readonly [string, string];
  /** Header members besides alg and kid, put where the provider puts them. */
  readonly header: (kid: string) => Record<string, unknown>;
  readonly claims: Record<string, unknown>;
}

const entraV2 = `https://login.entra.example/${TENANT}/v2.0`;
const entraV1 = `https://sts.entra.example/${TENANT}/`;
const cognito = 'https://cognito-idp.eu-west-1.cognito.example/eu-west-1_Example01';
const cluster = 'https://kubernetes.default.svc.cluster.example';

const shapes: readonly Shape[] = [
  {
    id: 'auth0-access',
    title: 'Access token, Auth0 shape',
    shape: 'Auth0',
    note: 'Two audiences, one of them the issuer’s own userinfo address. And a day is a long life for something nobody can take back.',
    policy: {
      algorithms: RS256,
      issuers: ['https://tenant.eu.auth0.example/'],
      audiences: ['https://orders.example.com/api'],
      required: ['exp'],
    },
    kids: ['auth0ExampleKey20260401', 'auth0ExampleKey20260101'],
    header: (kid) => ({ alg: 'RS256', typ: 'JWT', kid }),
    claims: {
      iss: 'https://tenant.eu.auth0.example/',
      sub: 'auth0|000000000000000000000009',
      aud: ['https://orders.example.com/api', 'https://tenant.eu.auth0.example/userinfo'],
      iat: ISSUED,
      exp: ISSUED + 86_400,
      scope: 'openid profile read:orders',
      azp: 'ExampleClientIdOfTheOrdersApp000',
      permissions: ['read:orders'],
    },
  },
  {
    id: 'entra-v2-access',
    title: 'Access token, Entra ID v2 shape',
    shape: 'Microsoft Entra ID, version 2.0',
    note: 'The tenant stands in iss and again in tid. sub is different for every application; oid is the one that stays.',
    policy: { algorithms: RS256, issuers: [entraV2], audiences: [API], required: ['exp', 'tid'] },
    kids: ['EntraExampleKeyOneAAAAAAAAAA', 'EntraExampleKeyTwoBBBBBBBBBB'],
    header: (kid) => ({ typ: 'JWT', alg: 'RS256', kid }),
    claims: {
      aud: API,
      iss: entraV2,
      iat: ISSUED,
      nbf: ISSUED,
      exp: ISSUED + 4_500,
      aio: 'opaque-notes-of-the-issuer',
      azp: CLIENT,
      azpacr: '0',
      name: 'Example User',
      oid: USER,
      preferred_username: 'user-9@example.com',
      rh: 'opaque-notes-of-the-issuer',
      scp: 'Orders.Read Orders.Write',
      sub: 'pairwise-subject-of-user-9-for-this-api-000',
      tid: TENANT,
      uti: 'exampleTokenId00000000',
      ver: '2.0',
    },
  },
  {
    id: 'entra-v1-access',
    title: 'Access token, Entra ID v1 shape',
    shape: 'Microsoft Entra ID, version 1.0',
    note: 'The same service, an older form: another issuer host, an api:// audience, appid where version 2.0 says azp.',
    policy: {
      algorithms: RS256,
      issuers: [entraV1],
      audiences: ['api://orders'],
      required: ['exp', 'tid'],
    },
    kids: ['EntraExampleKeyOneAAAAAAAAAA', 'EntraExampleKeyTwoBBBBBBBBBB'],
    header: (kid) => ({ typ: 'JWT', alg: 'RS256', x5t: kid, kid }),
    claims: {
      aud: 'api://orders',
      iss: entraV1,
      iat: ISSUED,
      nbf: ISSUED,
      exp: ISSUED + 4_500,
      acr: '1',
      aio: 'opaque-notes-of-the-issuer',
      amr: ['pwd', 'mfa'],
      appid: CLIENT,
      appidacr: '0',
      family_name: 'User',
      given_name: 'Example',
      ipaddr: '192.0.2.9',
      name: 'Example User',
      oid: USER,
      rh: 'opaque-notes-of-the-issuer',
      scp: 'Orders.Read',
      sub: 'pairwise-subject-of-user-9-for-this-api-000',
      tid: TENANT,
      unique_name: 'user-9@example.com',
      upn: 'user-9@example.com',
      uti: 'exampleTokenId00000000',
      ver: '1.0',
      wids: ['77777777-7777-4777-8777-777777777777'],
    },
  },
  {
    id: 'keycloak-access',
    title: 'Access token, Keycloak shape',
    shape: 'Keycloak',
    note: 'The audience is account, not your API, until an audience is added in the realm. Roles sit inside two objects, and typ stands in the claims as well.',
    policy: {
      algorithms: RS256,
      issuers: ['https://keycloak.example/realms/demo'],
      audiences: ['account'],
      required: ['exp'],
    },
    kids: [
      'keycloakExampleRealmKeyOne00000000000000000',
      'keycloakExampleRealmKeyTwo00000000000000000',
    ],
    header: (kid) => ({ alg: 'RS256', typ: 'JWT', kid }),
    claims: {
      exp: ISSUED + 900,
      iat: ISSUED,
      jti: TOKEN,
      iss: 'https://keycloak.example/realms/demo',
      aud: 'account',
      sub: USER,
      typ: 'Bearer',
      azp: 'orders-web',
      sid: SESSION,
      acr: '1',
      'allowed-origins': ['https://orders.example.com'],
      realm_access: { roles: ['default-roles-demo', 'offline_access', 'uma_authorization'] },
      resource_access: {
        account: { roles: ['manage-account', 'manage-account-links', 'view-profile'] },
      },
      scope: 'openid profile email',
      email_verified: true,
      name: 'Example User',
      preferred_username: 'user-9',
      given_name: 'Example',
      family_name: 'User',
      email: 'user-9@example.com',
    },
  },
  {
    id: 'cognito-access',
    title: 'Access token, Cognito shape',
    shape: 'Amazon Cognito, access',
    note: 'There is no aud at all. The client is in client_id, and token_use is what tells it from an ID token.',
    policy: { algorithms: RS256, issuers: [cognito], required: ['exp', 'client_id', 'token_use'] },
    kids: ['cognitoExampleAccessKey=', 'cognitoExampleIdKey='],
    header: (kid) => ({ kid, alg: 'RS256' }),
    claims: {
      sub: USER,
      'cognito:groups': ['orders-readers'],
      iss: cognito,
      version: 2,
      client_id: 'exampleclientid00000000009',
      origin_jti: SESSION,
      event_id: TOKEN,
      token_use: 'access',
      scope: 'openid orders/read',
      auth_time: ISSUED - 60,
      exp: ISSUED + 3_600,
      iat: ISSUED,
      jti: '88888888-8888-4888-8888-888888888888',
      username: 'user-9',
    },
  },
  {
    id: 'cognito-id',
    title: 'ID token, Cognito shape',
    shape: 'Amazon Cognito, ID',
    note: 'Same issuer as the access token and another key. It tells the app who signed in; it is not for calling an API.',
    policy: {
      algorithms: RS256,
      issuers: [cognito],
      audiences: ['exampleclientid00000000009'],
      required: ['exp', 'token_use'],
    },
    kids: ['cognitoExampleIdKey=', 'cognitoExampleAccessKey='],
    header: (kid) => ({ kid, alg: 'RS256' }),
    claims: {
      at_hash: 'AAAAAAAAAAAAAAAAAAAAAA',
      sub: USER,
      'cognito:groups': ['orders-readers'],
      email_verified: true,
      iss: cognito,
      'cognito:username': 'user-9',
      origin_jti: SESSION,
      aud: 'exampleclientid00000000009',
      event_id: TOKEN,
      token_use: 'id',
      auth_time: ISSUED - 60,
      exp: ISSUED + 3_600,
      iat: ISSUED,
      jti: '99999999-9999-4999-8999-999999999999',
      email: 'user-9@example.com',
    },
  },
  {
    id: 'google-id',
    title: 'ID token, Google shape',
    shape: 'Google',
    note: 'The subject is a string of twenty-one digits. Kept as a string it is exact; turned into a number it would be somebody else.',
    policy: {
      algorithms: RS256,
      issuers: ['https://accounts.google.example'],
      audiences: ['000000000009-example.apps.google.example'],
      required: ['exp'],
    },
    kids: ['0000000000000000000000000000000000000009', '0000000000000000000000000000000000000008'],
    header: (kid) => ({ alg: 'RS256', kid, typ: 'JWT' }),
    claims: {
      iss: 'https://accounts.google.example',
      azp: '000000000009-example.apps.google.example',
      aud: '000000000009-example.apps.google.example',
      sub: '100002348117421473009',
      hd: 'example.com',
      email: 'user-9@example.com',
      email_verified: true,
      at_hash: 'AAAAAAAAAAAAAAAAAAAAAA',
      nonce: 'nonce-of-this-sign-in',
      name: 'Example User',
      given_name: 'Example',
      family_name: 'User',
      iat: ISSUED,
      exp: ISSUED + 3_600,
    },
  },
  {
    id: 'kubernetes-service-account',
    title: 'Service account token, Kubernetes shape',
    shape: 'Kubernetes, bound',
    note: 'exp is a year away while warnafter is an hour away: old clients that never reread the file still work, and the cluster notes that they should.',
    policy: { algorithms: RS256, issuers: [cluster], audiences: [cluster], required: ['exp'] },
    kids: [
      'kubernetesExampleClusterKeyOne0000000000000',
      'kubernetesExampleClusterKeyTwo0000000000000',
    ],
    header: (kid) => ({ alg: 'RS256', kid }),
    claims: {
      aud: [cluster],
      exp: ISSUED + 31_536_000,
      iat: ISSUED,
      iss: cluster,
      jti: TOKEN,
      'kubernetes.io': {
        namespace: 'orders',
        node: { name: 'node-1', uid: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' },
        pod: { name: 'orders-0', uid: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' },
        serviceaccount: { name: 'orders', uid: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc' },
        warnafter: ISSUED + 3_607,
      },
      nbf: ISSUED,
      sub: 'system:serviceaccount:orders:orders',
    },
  },
];

/** Tokens in the shapes of six providers. The hosts, ids and people in them do not exist. */
export const providerRecipes: readonly Recipe[] = shapes.map(
  ({ kids, header, claims, ...rest }) => ({
    ...rest,
    group: 'provider',
    clock: ISSUED + 300,
    outcome: 'accepted',
    making: {
      by: 'passing-key',
      alg: 'RS256',
      header: JSON.stringify(header(kids[0])),
      payload: JSON.stringify(claims),
      kids,
    },
  }),
);
