import type { Ms } from '../../scenario.ts';
import type { Ending, Setup } from '../../strategy.ts';
import type { Kept } from './contents.ts';

/** A session id as its holder has it. The string says nothing; the row behind it does. */
export interface Held {
  readonly id: number;
  readonly person: number;
  readonly session: number;
  /** When it is over, whatever the row says; Infinity where it does not end by itself. */
  readonly expires: Ms;
  /** The row behind it, shared by all who hold a copy of the id; a request has no table to search. */
  readonly row: Row;
}

/** What a table of sessions can be beside the usual one in the store. */
export interface Kind {
  readonly form?: 'session-id' | 'reference-token';
  /** The role is a column of the row, written at sign-in. */
  readonly copiesRole?: boolean;
  /** The rows stand here, in memory, and are no work of the store. */
  readonly memory?: (session: number) => string;
}

interface Row {
  readonly person: number;
  readonly role: string;
  /** False once it is deleted. */
  stands: boolean;
}

/** A table of sessions, one row each, and the ids that devices keep: what the session lanes build on. */
export class Sessions {
  readonly #setup: Setup;
  readonly #held: (Held | undefined)[] = [];
  /** The rows that stand, by session, with the role that was copied into them. */
  readonly #rows = new Map<number, Row>();
  readonly #kind: Kind;
  #count = 0;

  constructor(setup: Setup, kind: Kind = {}) {
    this.#setup = setup;
    this.#kind = kind;
  }

  signIn(device: number, expires?: Ms): boolean {
    const { accounts, personOf, up } = this.#setup;
    const memory = this.#kind.memory !== undefined;
    if ((!up.store && !memory) || !accounts.enabled(personOf(device))) return false;
    // Who signs in anew has a new row instead of the old one, if that still stands.
    const deleted = this.#delete(device);
    this.open(device, expires);
    this.#worked(1 + deleted);
    return true;
  }

  /** Writes a row and gives its id to the device. */
  open(device: number, expires = Infinity): Held {
    const { accounts, personOf, record } = this.#setup;
    const person = personOf(device);
    const session = this.#count;
    this.#count += 1;
    const id = record.issue({
      form: this.#kind.form ?? 'session-id',
      device,
      person,
      expires: expires === Infinity ? undefined : expires,
      role: undefined,
      key: 0,
      session,
    });
    const columns = { person, role: accounts.role(person), stands: true };
    const held = { id, person, session, expires, row: columns };
    this.#held[device] = held;
    this.#rows.set(session, columns);
    if (record.keeps) {
      record.put(this.#place(session), row(session), this.#written(columns));
      record.put(place(device), 'session', credential(id));
    }
    return held;
  }

  of(device: number): Held | undefined {
    return this.#held[device];
  }

  /** Whether the row is there. */
  stands(held: Held): boolean {
    return held.row.stands;
  }

  /** The role that was copied into the row at sign-in. */
  copiedRole(held: Held): string {
    return held.row.role;
  }

  copy(from: number, to: number): void {
    const held = this.#held[from];
    this.#held[to] = held;
    if (held !== undefined && this.#setup.record.keeps)
      this.#setup.record.put(place(to), 'session', credential(held.id));
  }

  /** Deletes the rows of these devices; the one that stays gets a new row and a new id. */
  end({ why, devices, kept }: Ending, expires?: Ms): void {
    let deleted = 0;
    for (const device of devices) {
      deleted += this.#delete(device);
      // Who signs out throws their own cookie away; the others learn it from the next refusal.
      if (why === 'signed-out') this.#discard(device);
    }
    if (kept !== undefined) {
      deleted += this.#delete(kept);
      this.open(kept, expires);
      this.#worked(1);
    }
    if (deleted > 0) this.#worked(deleted);
  }

  /** All rows are gone, as when memory is lost. */
  clear(): void {
    for (const [session, columns] of this.#rows) {
      columns.stands = false;
      if (this.#setup.record.keeps) this.#setup.record.drop(this.#place(session), row(session));
    }
    this.#rows.clear();
  }

  forget(device: number): void {
    const held = this.#held[device];
    if (held !== undefined) this.#rows.delete(held.session);
    this.#held[device] = undefined;
  }

  #delete(device: number): number {
    const held = this.#held[device];
    if (held === undefined || !this.#rows.delete(held.session)) return 0;
    held.row.stands = false;
    if (this.#setup.record.keeps)
      this.#setup.record.drop(this.#place(held.session), row(held.session));
    return 1;
  }

  #discard(device: number): void {
    if (this.#held[device] === undefined) return;
    this.#held[device] = undefined;
    if (this.#setup.record.keeps) this.#setup.record.drop(place(device), 'session');
  }

  #place(session: number): string {
    return this.#kind.memory?.(session) ?? 'store';
  }

  #written({ person, role }: Row): string {
    return this.#kind.copiesRole === true ? `${String(person)} ${role}` : String(person);
  }

  #worked(writes: number): void {
    if (this.#kind.memory === undefined) this.#setup.record.worked(0, writes);
  }

  *contents(): Generator<Kept> {
    for (const [session, columns] of this.#rows)
      yield [this.#place(session), row(session), this.#written(columns)];
    for (const [device, held] of this.#held.entries())
      if (held !== undefined) yield [place(device), 'session', credential(held.id)];
  }
}

const place = (device: number): string => `device:${String(device)}`;
const row = (session: number): string => `session ${String(session)}`;
const credential = (id: number): string => `#${String(id)}`;
