import { asked } from './answer.ts';
import { silent, type Check } from './check.ts';
import type { Entry, Judgement } from './log.ts';
import type { Ms } from './scenario.ts';

/** A length of time after something, and whether it was still going on when last looked. */
export interface Lasted {
  readonly ms: Ms;
  /** No later request of the same kind was handled rightly. */
  readonly still: boolean;
}

/** How one change of the scenario fared: the last request that contradicted it, the last that heeded it. */
class Since {
  lastWrong = -1;
  lastRight = -1;
}

/** What a tally takes from a request. */
interface Counted {
  readonly accepted: boolean;
  readonly check: Check;
  readonly asked: number;
  readonly reads: number;
  readonly writes: number;
}

/**
 * The sums of a run so far. The first three figures are the yardstick of the article: `loggedOut`,
 * `tookEffectAfter` and `thiefStayed`; the others are one press away.
 */
export class Tally {
  requests = 0;
  accepted = 0;
  /** Honest devices that had to sign in again although nothing asked for it. */
  loggedOut = 0;
  /** Honest requests that failed because somebody did not answer. */
  turnedAway = 0;
  /** Requests served although the session was over, to a thief, or with a role of yesterday. */
  servedEnded = 0;
  servedThief = 0;
  servedStale = 0;
  storeReads = 0;
  storeWrites = 0;
  /** Requests and fetches on whose way the issuer, its keys or its list were asked. */
  issuerAsked = 0;
  keysFetched = 0;
  listFetched = 0;
  issued = 0;
  /** Entries on the deny-list: now, and at most. */
  listed = 0;
  mostListed = 0;
  readonly #since = new Map<number, Since>();

  /**
   * `since` is the change that the request comes after, `theft` the theft that its device came from, both by
   * their index in the scenario; -1 for none.
   */
  addRequest(at: Ms, request: Counted, judgement: Judgement, since: number, theft: number): void {
    this.requests += 1;
    if (request.accepted) this.accepted += 1;
    if (request.asked !== 0 || request.reads !== 0 || request.writes !== 0)
      this.addWork(request.asked, request.reads, request.writes);
    if (judgement === 'logged-out') this.loggedOut += 1;
    else if (judgement === 'turned-away') this.turnedAway += 1;
    else if (judgement === 'ended') this.servedEnded += 1;
    else if (judgement === 'thief') this.servedThief += 1;
    else if (judgement === 'stale') this.servedStale += 1;
    if (since >= 0) this.#note(at, request, judgement, since);
    if (theft >= 0) this.#note(at, request, judgement, theft);
  }

  #note(at: Ms, { accepted, check }: Counted, judgement: Judgement, since: number): void {
    if (judgement === 'turned-away' || judgement === 'logged-out') return;
    // Who is not answered because the store is down has not been found out yet.
    if (!accepted && silent.has(check)) return;
    let change = this.#since.get(since);
    if (change === undefined) {
      change = new Since();
      this.#since.set(since, change);
    }
    if (judgement === 'right') change.lastRight = at;
    else change.lastWrong = at;
  }

  addWork(bits: number, reads: number, writes: number): void {
    this.storeReads += reads;
    this.storeWrites += writes;
    if ((bits & asked.issuer) !== 0) this.issuerAsked += 1;
    if ((bits & asked.keys) !== 0) this.keysFetched += 1;
    if ((bits & asked.list) !== 0) this.listFetched += 1;
  }

  setListed(entries: number): void {
    this.listed = entries;
    if (entries > this.mostListed) this.mostListed = entries;
  }

  /** Adds one entry of a log; entries in their order give the sums at any moment. */
  addEntry(entry: Entry): void {
    if (entry.kind === 'request')
      this.addRequest(entry.at, entry, entry.judgement, entry.since, entry.theft);
    else if (entry.kind === 'told' || entry.kind === 'worked')
      this.addWork(entry.kind === 'told' ? entry.asked : 0, entry.reads, entry.writes);
    else if (entry.kind === 'listed') this.setListed(entry.entries);
    else if (entry.kind === 'issued') this.issued += 1;
  }

  /**
   * How long the change with this index went unheeded, or the thief of this theft was served: from then to the
   * last request that shows it. 0 where none did; undefined where no request since has shown either.
   */
  lasted(change: number, at: Ms): Lasted | undefined {
    const since = this.#since.get(change);
    if (since === undefined) return undefined;
    if (since.lastWrong < 0) return { ms: 0, still: false };
    return { ms: since.lastWrong - at, still: since.lastRight < since.lastWrong };
  }

  /** The last request that heeded the change with this index; -1 where none did. */
  heeded(change: number): Ms {
    return this.#since.get(change)?.lastRight ?? -1;
  }
}
