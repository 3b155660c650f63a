import type { Json } from './differences.ts';
import type { LinkFaultCode } from './link-faults.ts';
import type { SecretName } from './secrets.ts';

/** Characters of `#widget=payload` up to which a link is short enough for chats and slides. */
export const shortLink = 1500;

/** How links of an old version are brought up to the next one. */
export interface Migration {
  /** The defaults as they were in that version: its links hold differences from these. */
  readonly defaults: Json;
  /** The state of that version made one of the next. What it gives is migrated on, then validated. */
  up(state: Json): Json;
}

/** What a widget says about its state. `State` must be plain JSON, and no field may be named like a secret. */
export interface LinkCodecOptions<State extends object> {
  /** The slug before `=`, the same as the island's folder. */
  readonly widget: string;
  /** Counts up when the shape or a default changes; then add a migration and a fixture. */
  readonly version: number;
  readonly defaults: State & { readonly [Name in SecretName]?: never };
  /** Accepts a state of this version, clamped where that is harmless, or says what is wrong with it. */
  readonly validate: (
    candidate: unknown,
  ) => { ok: true; state: State } | { ok: false; sentence: string };
  /** By old version. */
  readonly migrations?: Readonly<Record<number, Migration>>;
}

/** What a link or file held. `state` is usable in every case: the defaults where there was none or a fault. */
export type LinkReading<State> =
  | { readonly ok: true; readonly found: boolean; readonly state: State }
  | {
      readonly ok: false;
      readonly code: LinkFaultCode;
      readonly sentence: string;
      readonly state: State;
    };

/** A link made: `short` says whether it is within `shortLink`; if not, offer the file as well. */
export type LinkWriting =
  | {
      readonly ok: true;
      readonly fragment: string;
      readonly length: number;
      readonly short: boolean;
    }
  | {
      readonly ok: false;
      readonly code: LinkFaultCode;
      readonly sentence: string;
      readonly length: number;
    };

export type FileWriting =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly code: LinkFaultCode; readonly sentence: string };

export interface LinkCodec<State> {
  /** Reads this widget's part of a fragment. */
  decode(hash: string): Promise<LinkReading<State>>;
  /** Makes the fragment, `''` for the defaults. Refuses LINK_SECRET and, over 8 kB, LINK_TOO_LONG. */
  encode(state: State): Promise<LinkWriting>;
  /** Puts the state into a fragment that may hold other widgets' states; the fragment unchanged on refusal. */
  place(hash: string, state: State): Promise<string>;
  /** The same content as a JSON file, for states too long for a link. Refuses LINK_SECRET. */
  toFile(state: State): FileWriting;
  fromFile(text: string): LinkReading<State>;
}
