/** Something a verifier asked the world outside of it for. */
export interface WorldEvent {
  readonly kind: 'http' | 'file' | 'sql' | 'shell';
  /** The URL, path, query or command, exactly as the verifier put it together. */
  readonly asked: string;
  readonly answered: string;
}

/** What the pretended world holds. */
export interface WorldContents {
  /** Bodies by URL. */
  readonly http?: Readonly<Record<string, string>>;
  /** Texts by absolute path; a path is normalised (`..`) before it is looked up. */
  readonly files?: Readonly<Record<string, string>>;
  /** Rows of the table `keys`: kid to key text. */
  readonly sql?: Readonly<Record<string, string>>;
}

/** A verifier went through an allowance: it would have gone on taking without end. */
export class Exhausted extends Error {
  /** The mark of the line that asked for more. */
  readonly mark: string;

  constructor(mark: string, what: string, allowance: number) {
    super(`took more than ${String(allowance)} ${what}`);
    this.name = 'Exhausted';
    this.mark = mark;
  }
}

/** The pretended network, disk, database and shell of one run. Nothing in it is real, and it says so. */
export interface World {
  /** In order of asking. */
  readonly log: readonly WorldEvent[];
  /** The body at this URL; undefined where nobody answers. */
  readonly get: (url: string) => string | undefined;
  /** The text of this file; undefined where there is none. `/dev/null` is always there, and empty. */
  readonly readFile: (path: string) => string | undefined;
  /** The first column of the first row, by a tiny reading of SQL; undefined for no row. */
  readonly query: (sql: string) => string | undefined;
  /** What the command printed, by a tiny reading of a shell. */
  readonly run: (command: string) => string;
  /**
   * Takes `amount` from an allowance and throws `Exhausted` when more than `allowance` was taken in all.
   * `mark` names the line that takes.
   */
  readonly take: (mark: string, what: string, amount: number, allowance: number) => void;
}
