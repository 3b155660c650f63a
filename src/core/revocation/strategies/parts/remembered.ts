import type { Ms } from '../../scenario.ts';
import type { Recorder } from '../../recorder.ts';
import type { Kept } from './contents.ts';

/** What a service remembers of a session: the role it was told, and until when it believes that. */
interface Answer {
  readonly role: string;
  readonly until: Ms;
}

/** The answers that each service remembers, by session: what stands between it and whoever it would ask. */
export class Remembered {
  readonly #record: Recorder;
  readonly #services: readonly Map<number, Answer>[];

  constructor(record: Recorder, services: number) {
    this.#record = record;
    this.#services = Array.from({ length: services }, () => new Map<number, Answer>());
  }

  /** The role that this service still believes in; undefined where it has to ask. */
  role(service: number, session: number, at: Ms): string | undefined {
    const answer = this.#services[service]?.get(session);
    return answer !== undefined && at < answer.until ? answer.role : undefined;
  }

  keep(service: number, session: number, role: string, until: Ms): void {
    this.#services[service]?.set(session, { role, until });
    if (this.#record.keeps) this.#record.put(place(service), key(session), role, until);
  }

  /** The session is not there any more: nothing is remembered of that. */
  drop(service: number, session: number): void {
    if (this.#services[service]?.delete(session) === true && this.#record.keeps)
      this.#record.drop(place(service), key(session));
  }

  /** The instant from which no service believes anything of this session. */
  over(session: number): Ms {
    let until = 0;
    for (const answers of this.#services) until = Math.max(until, answers.get(session)?.until ?? 0);
    return until;
  }

  forget(session: number): void {
    for (const answers of this.#services) answers.delete(session);
  }

  *contents(): Generator<Kept> {
    for (const [service, answers] of this.#services.entries())
      for (const [session, { role }] of answers) yield [place(service), key(session), role];
  }
}

const place = (service: number): string => `service:${String(service)}`;
const key = (session: number): string => `session ${String(session)}`;
