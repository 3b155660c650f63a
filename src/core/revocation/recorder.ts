import type { Answer } from './answer.ts';
import type { Credential, Entry, Judgement } from './log.ts';
import type { Ms } from './scenario.ts';
import type { Tally } from './tally.ts';

/** What a lane tells beside its answers. Its entries have the time at which the run stands. */
export interface Recorder {
  /** Whether a log is kept. Where not, nothing need be put into words for it. */
  readonly keeps: boolean;
  /** Numbers a credential, counted from 0 in its lane. */
  issue(credential: Omit<Credential, 'id' | 'at'>): number;
  put(place: string, key: string, value: string, until?: Ms): void;
  drop(place: string, key: string): void;
  /** A service was told or fetched something by itself. */
  told(
    service: number,
    what: 'message' | 'fetch' | 'fetch-failed' | 'message-lost',
    asked: number,
    reads: number,
    writes: number,
  ): void;
  /** The store worked outside any request. */
  worked(reads: number, writes: number): void;
  /** How many entries the deny-list has now. */
  listed(entries: number): void;
}

/** Keeps everything. */
export class LogRecorder implements Recorder {
  readonly keeps = true;
  readonly entries: Entry[] = [];
  readonly credentials: Credential[] = [];
  /** The millisecond at which the run stands. */
  at: Ms = 0;

  /** Copies the answer: it is used again for the next request. */
  request(
    device: number,
    service: number,
    answer: Answer,
    judgement: Judgement,
    since: number,
    theft: number,
  ): void {
    this.entries.push({
      kind: 'request',
      at: this.at,
      device,
      service,
      accepted: answer.accepted,
      check: answer.check,
      role: answer.role,
      credential: answer.credential,
      asked: answer.asked,
      reads: answer.reads,
      writes: answer.writes,
      judgement,
      since,
      theft,
    });
  }

  issue(credential: Omit<Credential, 'id' | 'at'>): number {
    const id = this.credentials.length;
    const issued = { id, at: this.at, ...credential };
    this.credentials.push(issued);
    this.entries.push({ kind: 'issued', at: this.at, credential: issued });
    return id;
  }

  put(place: string, key: string, value: string, until?: Ms): void {
    this.entries.push({ kind: 'put', at: this.at, place, key, value, until });
  }

  drop(place: string, key: string): void {
    this.entries.push({ kind: 'dropped', at: this.at, place, key });
  }

  told(
    service: number,
    what: 'message' | 'fetch' | 'fetch-failed' | 'message-lost',
    asked: number,
    reads: number,
    writes: number,
  ): void {
    this.entries.push({ kind: 'told', at: this.at, service, what, asked, reads, writes });
  }

  worked(reads: number, writes: number): void {
    this.entries.push({ kind: 'worked', at: this.at, reads, writes });
  }

  listed(entries: number): void {
    this.entries.push({ kind: 'listed', at: this.at, entries });
  }
}

/** Keeps only sums: for runs of millions of requests. */
export class SumRecorder implements Recorder {
  readonly keeps = false;
  at: Ms = 0;
  readonly #tally: Tally;
  #issued = 0;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  issue(): number {
    this.#issued += 1;
    this.#tally.issued += 1;
    return this.#issued - 1;
  }

  put(): void {
    // Contents are not kept here.
  }

  drop(): void {
    // Contents are not kept here.
  }

  told(_service: number, _what: string, asked: number, reads: number, writes: number): void {
    this.#tally.addWork(asked, reads, writes);
  }

  worked(reads: number, writes: number): void {
    this.#tally.addWork(0, reads, writes);
  }

  listed(entries: number): void {
    this.#tally.setListed(entries);
  }
}
