/**
 * The explained names. A chunk of its own: import it with `import('…/registered/index.ts')` when a
 * reader asks what a name means, not on first load.
 */
export { anchorOf } from './anchor.ts';
export { claims } from './claims.ts';
export { explainClaim, explainHeader, explainJwkMember } from './explain.ts';
export { headerParameters } from './header-parameters.ts';
export { jwkMembers } from './jwk-members.ts';
export type { NameFamily, RegisteredName, ValueKind } from './registered-name.ts';
