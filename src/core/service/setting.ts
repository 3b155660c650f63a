import type { Service } from './service.ts';
import type { WorldContents } from './world.ts';

/** What an attacker can have in this setting. Everything in it is public, or the attacker's own. */
export interface AttackerKnows {
  /** The issuer's public key as it is published, PEM and JWK; an empty text where there is none. */
  readonly publicPem: string;
  readonly publicJwk: JsonWebKey | undefined;
  /** The service's public key for encrypting, where it has published one. */
  readonly encryptTo?: JsonWebKey;
  /** The attacker's own RSA and EC key pairs. */
  readonly ownRsa: JsonWebKey;
  readonly ownEc: JsonWebKey;
  /** More tokens the attacker has seen, by what they are. */
  readonly tokens: Readonly<Record<string, string>>;
  /**
   * Has the issuer sign a header and a payload, given as the bytes before base64url, with its own key.
   * Only a careless issuer does that; undefined where it looks at what it signs.
   */
  readonly haveSigned?: (
    header: string | Uint8Array,
    payload: string | Uint8Array,
  ) => Promise<string>;
  /** Words worth trying as a secret. */
  readonly words: readonly string[];
}

/** A scene: who is configured how, and what lies about. */
export interface Setting {
  readonly id: string;
  /** One sentence: what is particular about it. */
  readonly about: string;
  readonly format: 'jws' | 'jwe';
  readonly service: Omit<Service, 'world'>;
  readonly contents: WorldContents;
  /** A token that must be accepted: the control beside each attack. */
  readonly honest: string;
  readonly knows: AttackerKnows;
}

/** Makes a setting at a given second, tokens signed afresh. */
export type MakeSetting = (now: number) => Promise<Setting>;
