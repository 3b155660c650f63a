import { refuse, type Answer } from '../../answer.ts';
import type { Ms } from '../../scenario.ts';
import type { Ending, Setup } from '../../strategy.ts';
import { inTime, wholeSecond } from './clocks.ts';
import type { Kept } from './contents.ts';

/** A signed token as its holder has it: a snapshot of the moment at which it was issued. */
export interface Token {
  readonly id: number;
  readonly person: number;
  /** What `iat` and `exp` say. */
  readonly issued: Ms;
  readonly expires: Ms;
  /** The role that stands in it. */
  readonly role: string;
  /** Which key signed it. */
  readonly key: number;
  readonly session: number;
}

/** Tokens that are issued at sign-in and presented until they are over: what the JWT lanes build on. */
export class Tokens {
  readonly #setup: Setup;
  readonly #ttl: Ms;
  readonly #form: 'jwt' | 'encrypted-cookie';
  /** What a device keeps it as. */
  readonly #key: 'access' | 'cookie';
  readonly #held: (Token | undefined)[] = [];
  #sessions = 0;

  constructor(setup: Setup, form: 'jwt' | 'encrypted-cookie' = 'jwt') {
    this.#setup = setup;
    this.#ttl = setup.values['ttl'] ?? 0;
    this.#form = form;
    this.#key = form === 'jwt' ? 'access' : 'cookie';
  }

  /** Issues a token to the device, unless the issuer is down or the account is disabled. */
  signIn(device: number, at: Ms, key = 0): boolean {
    const { accounts, personOf, up } = this.#setup;
    if (!up.issuer || !accounts.enabled(personOf(device))) return false;
    this.issue(device, at, key, this.#sessions);
    this.#sessions += 1;
    return true;
  }

  /** Issues without asking whether that is right; with the role of an earlier one where that is copied on. */
  issue(device: number, at: Ms, key: number, session: number, was?: string): Token {
    const { accounts, personOf, record } = this.#setup;
    const person = personOf(device);
    const role = was ?? accounts.role(person);
    const issued = wholeSecond(at);
    const expires = issued + this.#ttl;
    const id = record.issue({ form: this.#form, device, person, expires, role, key, session });
    const token = { id, person, issued, expires, role, key, session };
    this.#held[device] = token;
    if (record.keeps) record.put(`device:${String(device)}`, this.#key, `#${String(id)}`, expires);
    return token;
  }

  of(device: number): Token | undefined {
    return this.#held[device];
  }

  /** The token that the device presents, where it is in its time; else the answer says why not. */
  present(device: number, service: number, at: Ms, answer: Answer): Token | undefined {
    const token = this.#held[device];
    if (token === undefined) return undefined;
    answer.credential = token.id;
    const verifier = this.#setup.services[service];
    if (verifier !== undefined && inTime(verifier, at, token.expires)) return token;
    refuse(answer, 'expired');
    return undefined;
  }

  copy(from: number, to: number): void {
    const token = this.#held[from];
    this.#held[to] = token;
    if (token !== undefined && this.#setup.record.keeps)
      this.#setup.record.put(
        `device:${String(to)}`,
        this.#key,
        `#${String(token.id)}`,
        token.expires,
      );
  }

  /** The device throws its token away; whoever has a copy keeps it. */
  discard(device: number): void {
    if (this.#held[device] === undefined) return;
    this.#held[device] = undefined;
    if (this.#setup.record.keeps) this.#setup.record.drop(`device:${String(device)}`, this.#key);
  }

  /**
   * What the end of a session does to tokens that nobody is asked about: who signs out throws theirs away, the
   * device that stays at a change of password gets a new one, and that is all.
   */
  end({ why, devices, kept }: Ending, at: Ms): void {
    if (why === 'signed-out') for (const device of devices) this.discard(device);
    if (kept !== undefined) this.signIn(kept, at, this.#held[kept]?.key);
  }

  *contents(): Generator<Kept> {
    for (const [device, token] of this.#held.entries())
      if (token !== undefined)
        yield [`device:${String(device)}`, this.#key, `#${String(token.id)}`];
  }
}
