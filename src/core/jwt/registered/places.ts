import type { Clause } from '../clause.ts';

const OIDC_CORE = 'https://openid.net/specs/openid-connect-core-1_0.html';

/** A section of OpenID Connect Core 1.0, by its number and the anchor the document gives it. */
export const oidcCore = (section: string, anchor: string): Clause => ({
  label: `OpenID Connect Core §${section}`,
  url: `${OIDC_CORE}#${anchor}`,
});

/** OpenID Connect Core §2: the ID token and its claims. */
export const idToken = oidcCore('2', 'IDToken');
/** OpenID Connect Core §5.1: name, email and the other standard claims. */
export const standardClaims = oidcCore('5.1', 'StandardClaims');

/** OpenID Federation 1.0, which has no stable per-section anchors. */
export const oidcFederation = (section: string): Clause => ({
  label: `OpenID Federation 1.0 §${section}`,
  url: 'https://openid.net/specs/openid-federation-1_0.html',
});

/** Where the providers themselves describe the claims that no registry holds. */
export const providers = {
  entra: {
    label: 'Microsoft Entra, access token claims reference',
    url: 'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference',
  },
  cognitoAccess: {
    label: 'Amazon Cognito, understanding the access token',
    url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
  },
  cognitoId: {
    label: 'Amazon Cognito, understanding the ID token',
    url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html',
  },
  keycloak: {
    label: 'Keycloak, AccessToken',
    url: 'https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/representations/AccessToken.html',
  },
  google: {
    label: 'Google, OpenID Connect',
    url: 'https://developers.google.com/identity/openid-connect/openid-connect',
  },
  kubernetes: {
    label: 'Kubernetes, bound service account tokens',
    url: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens',
  },
  auth0: {
    label: 'Auth0, access token profiles',
    url: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
  },
} as const satisfies Record<string, Clause>;
