import type { Clause } from '../jwt/clause.ts';
import type { Setting } from '../service/setting.ts';

/** One move of a forging, with the token as it stands after it. */
export interface Move {
  /** What is done, in a few words: `Set alg to none`. */
  readonly say: string;
  readonly token: string;
}

/** The token an attack arrives with is that of the last move. */
export interface Forged {
  readonly moves: readonly [Move, ...Move[]];
  /** Sent first, to the same running verifier in the same world: an attack by number. */
  readonly before?: readonly string[];
}

/** Asks the verifier under attack, as anybody on the network can, and gives its public answer. */
export type Ask = (
  token: string,
) => Promise<{ readonly accepted: boolean; readonly answer: string | undefined }>;

/** What an attacker needs to have. */
export type Need =
  /** Nothing but knowing what a token looks like. */
  | 'nothing'
  /** One token of their own, or one they were shown. */
  | 'a-token'
  | 'several-tokens'
  /** The issuer's public key, which is public. */
  | 'public-key'
  /** Keys they made themselves. */
  | 'own-keys'
  /** A server of their own that the verifier will ask. */
  | 'own-server'
  /** A secret that is in a word list, or a key that got out. */
  | 'a-known-secret'
  /** To be an issuer that the service also trusts for something. */
  | 'a-second-issuer'
  /** An issuer that signs what they tell it, or signs carelessly. */
  | 'a-careless-issuer';

/** One CVE record, opened and read: it truly is this fault. */
export interface Cve {
  readonly id: `CVE-${string}` | `GHSA-${string}`;
  /** Product and what the record says, in a few words. */
  readonly what: string;
}

/** What a sound verifier does with this attack. Written by hand, never from a run. */
export interface SoundCell {
  readonly outcome: 'accept' | 'refuse';
  /** Mark of the deciding line. */
  readonly at: string;
  readonly because: string;
}

export type AttackGroup =
  | 'algorithm'
  | 'key'
  | 'signature'
  | 'header'
  | 'claims'
  | 'form'
  | 'encryption'
  | 'resources'
  | 'revocation';

/** One row of the bench, and one entry of the catalogue. */
export interface Attack {
  /** Kebab-case, the same in URL, file and test title. */
  readonly id: string;
  readonly name: string;
  readonly group: AttackGroup;
  /** Id of the setting in which it takes place. */
  readonly setting: string;
  /** One sentence: what must be true before it can be tried. */
  readonly precondition: string;
  readonly needs: readonly Need[];
  /** One sentence: what it means when the token is accepted, or what it costs when it is refused. */
  readonly goal: string;
  /** The token is an honest one: here it is the refusal that should not happen. */
  readonly honest?: true;
  /** Pure but for key use; never rejects. `ask` is there for attacks that talk to the verifier first. */
  readonly forge: (setting: Setting, ask: Ask) => Promise<Forged>;
  /** The two-minute explanation: two to four short paragraphs of plain text. */
  readonly explanation: readonly string[];
  /** What a verifier should do instead, in one or two sentences. */
  readonly defence: string;
  /** Sections of RFC 8725 that are about it, for example `3.1`; opened and read. */
  readonly bcp: readonly string[];
  /** Other clauses that decide. */
  readonly clauses: readonly Clause[];
  readonly cves: readonly Cve[];
  readonly sound: {
    readonly pinned: SoundCell;
    readonly strict: SoundCell;
    /** Left out: it refuses at `form`, because it takes encrypted tokens only. */
    readonly nested?: SoundCell;
  };
}
