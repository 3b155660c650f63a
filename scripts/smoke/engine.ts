/** One browser engine, driven just far enough to open pages and ask them something. */
export interface Engine {
  /** Name and version, as a person would say it: `Firefox 128.3`. */
  readonly name: string;
  readonly open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns (JSON, or a promise of it). */
  readonly ask: (body: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** An engine that is not here: what is missing, and the package that brings it. */
export interface Absent {
  readonly name: string;
  readonly lacks: string;
}
