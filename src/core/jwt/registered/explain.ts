import { claims } from './claims.ts';
import { headerParameters } from './header-parameters.ts';
import { jwkMembers } from './jwk-members.ts';
import type { RegisteredName } from './registered-name.ts';

const byName = (table: readonly RegisteredName[]): ReadonlyMap<string, RegisteredName> =>
  new Map(table.map((entry) => [entry.name, entry]));

const headersByName = byName(headerParameters);
const claimsByName = byName(claims);
const membersByName = byName(jwkMembers);

/** Takes a header parameter's exact name (case counts); gives its entry, or undefined for a name nobody explains. */
export const explainHeader = (name: string): RegisteredName | undefined => headersByName.get(name);

/** Takes a claim's exact name (case counts); gives its entry, or undefined for a private claim. */
export const explainClaim = (name: string): RegisteredName | undefined => claimsByName.get(name);

/** Takes a JWK member's exact name (case counts); gives its entry, or undefined. */
export const explainJwkMember = (name: string): RegisteredName | undefined =>
  membersByName.get(name);
